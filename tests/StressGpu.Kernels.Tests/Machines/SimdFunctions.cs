using System.Reflection;
using System.Runtime.Intrinsics;
using StressGpu.Kernels.Layout;
using StressGpu.Kernels.Tests.Options;

namespace StressGpu.Kernels.Tests.Machines;

/// <summary>
/// The shared functions as a SIMD engine compiles them, called by name: they are internal, and of the same names here.
/// </summary>
internal sealed class SimdFunctions(Type engine, int lanes)
{
    /// <summary><c>[case][number]</c>, in the order of <see cref="OptionKernel"/>.</summary>
    public double[] Run(OptionCase[] cases)
    {
        var outputs = new double[cases.Length * OptionKernel.Outputs];
        for (int index = 0; index < cases.Length; index++)
        {
            Scalars(cases[index]).CopyTo(outputs, index * OptionKernel.Outputs);
        }

        for (int first = 0; first < cases.Length; first += lanes)
        {
            Vectors(cases, first, outputs);
        }

        return outputs;
    }

    private double[] Scalars(OptionCase it)
    {
        (OptionSeries series, SurfaceTerms surface) = (it.Series, it.Surface);
        object point = Call("MarketPoint", "Of", it.Point.ForwardUsd, (double)it.LogMove, (double)it.Noise, it.Years);
        double mark = (double)Call("OptionMark", "Of", series, surface, point);
        double sum = 0;
        for (int scenario = 0; scenario < GridScenario.Count; scenario++)
        {
            object shock = Call("GridScenario", "Of", scenario);
            Type type = shock.GetType();
            double weight = (double)type.GetField(nameof(GridScenario.LossWeight))!.GetValue(shock)!;
            double shocked = (double)type.GetMethod(nameof(GridScenario.Mark))!.Invoke(shock, [series, surface, point])!;
            sum = Math.FusedMultiplyAdd(weight, shocked, sum);
        }

        return
        [
            mark,
            (double)Call("OptionMark", "Delta", series, surface, point),
            (double)Call("OptionMark", "Gamma", series, surface, point),
            (double)Call("OptionMargins", "Maintenance", series.Kind, it.Point.ForwardUsd, mark),
            (double)Call("OptionMargins", "Initial", series, it.Point.ForwardUsd, mark),
            sum,
            (double)Call("Barrier", "BridgeTouch", (double)it.LogMove, (double)it.Noise, it.Years),
            (double)Call("NormalDistribution", "Cdf", (double)it.Noise),
        ];
    }

    /// <summary>Screens a vector of neighbouring points by each one's series and surface, and keeps that one's lane.</summary>
    private void Vectors(OptionCase[] cases, int first, double[] outputs)
    {
        OptionCase[] those = cases[first..(first + lanes)];
        object moves = Vector([.. those.Select(it => it.LogMove)]);
        object noises = Vector([.. those.Select(it => it.Noise)]);
        for (int lane = 0; lane < lanes; lane++)
        {
            OptionCase it = those[lane];
            SurfaceTerms surface = it.Surface with { NoiseDecay = 0.875, NoiseScale = 0.03 };
            object terms = Call("OptionScreen", "Prepare", it.Series, surface, it.StartUsd, it.Years);
            object level = Call("OptionScreen", "Level", surface, moves, noises);
            int at = (first + lane) * OptionKernel.Outputs;
            outputs[at + 8] = Lane(Call("OptionScreen", "Mark", terms, moves, level), lane);
            outputs[at + 9] = Lane(Call("Surface", "NextNoise", surface, noises, moves), lane);
            outputs[at + 10] = Lane(Call("OptionScreen", "BridgeTouch", moves, noises, -3f), lane);
        }
    }

    private object Call(string type, string method, params object[] arguments) =>
        engine.Assembly.GetType("StressGpu.Kernels." + type)!
            .GetMethod(method, BindingFlags.Public | BindingFlags.Static)!
            .Invoke(null, arguments)!;

    private object Vector(float[] values) => lanes == 16 ? Vector512.Create(values) : Vector256.Create(values);

    private static float Lane(object vector, int lane) =>
        vector is Vector512<float> wide ? wide[lane] : ((Vector256<float>)vector)[lane];
}
