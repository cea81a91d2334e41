using ILGPU;
using StressGpu.Kernels.Layout;

namespace StressGpu.Kernels.Tests.Machines;

/// <summary>Everything that marks and margins options, as a kernel of its own: one case a thread.</summary>
public static class OptionKernel
{
    /// <summary>Numbers that describe a case.</summary>
    public const int Inputs = 14;

    /// <summary>Numbers that come out of it.</summary>
    public const int Outputs = 11;

    /// <summary>Computes case after case; <c>[case][number]</c> both.</summary>
    public static void Run(ArrayView<double> inputs, ArrayView<double> outputs, int count)
    {
        int index = Grid.GlobalIndex.X;
        if (index >= count)
        {
            return;
        }

        int at = Inputs * index;
        OptionSeries series = default;
        series.Kind = (int)inputs[at];
        series.StrikeUsd = inputs[at + 1];
        series.ExpiryYears = inputs[at + 2];
        series.BarrierUsd = inputs[at + 3];
        SurfaceTerms surface = default;
        surface.Level = inputs[at + 4];
        surface.Term = inputs[at + 5];
        surface.Skew = inputs[at + 6];
        surface.Smile = inputs[at + 7];
        surface.SpotBeta = inputs[at + 8];
        surface.NoiseDecay = 0.875;
        surface.NoiseScale = 0.03;
        MarketPoint point = MarketPoint.Of(inputs[at + 9], inputs[at + 10], inputs[at + 11], inputs[at + 12]);
        Write(series, surface, point, inputs[at + 13], outputs.SubView(Outputs * index, Outputs));
    }

    private static void Write(
        in OptionSeries series, in SurfaceTerms surface, in MarketPoint point, double startUsd, ArrayView<double> outputs)
    {
        double mark = OptionMark.Of(series, surface, point);
        outputs[0] = mark;
        outputs[1] = OptionMark.Delta(series, surface, point);
        outputs[2] = OptionMark.Gamma(series, surface, point);
        outputs[3] = OptionMargins.Maintenance(series.Kind, point.ForwardUsd, mark);
        outputs[4] = OptionMargins.Initial(series, point.ForwardUsd, mark);
        double sum = 0;
        for (int scenario = 0; scenario < GridScenario.Count; scenario++)
        {
            GridScenario shock = GridScenario.Of(scenario);
            sum = Ops.Fma(shock.LossWeight, shock.Mark(series, surface, point), sum);
        }

        outputs[5] = sum;
        outputs[6] = Barrier.BridgeTouch(point.LogMove, point.Noise, point.Years);
        outputs[7] = NormalDistribution.Cdf(point.Noise);
        ScreenTerms terms = OptionScreen.Prepare(series, surface, startUsd, point.Years);
        float level = OptionScreen.Level(surface, (float)point.LogMove, (float)point.Noise);
        outputs[8] = OptionScreen.Mark(terms, (float)point.LogMove, level);
        outputs[9] = Surface.NextNoise(surface, (float)point.Noise, (float)point.LogMove);
        outputs[10] = OptionScreen.BridgeTouch((float)point.LogMove, (float)point.Noise, -3);
    }
}
