using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace StressGpu.Input.Calibrations;

/// <summary>One asset's jumps with the common ones known: its own have sizes of their own where the likelihood gains enough.</summary>
internal sealed class OwnJumps
{
    private const double MostJumps = 0.5;
    private const double LeastJumps = 1e-6;
    private const double LeastDeviation = 0.02;
    private const double RelativeStep = 1e-3;

    private readonly double[] values;
    private readonly double deviation;
    private readonly double mean;
    private readonly double common;

    /// <param name="sample">The returns.</param>
    /// <param name="asset">Whose.</param>
    /// <param name="fit">Its jumps with one distribution of sizes, at least as many as the common ones.</param>
    /// <param name="common">Common jumps in a bar.</param>
    public OwnJumps(ReturnSample sample, int asset, MertonAssetFit fit, double common)
    {
        (values, deviation, mean, this.common) = (sample.Values[asset], sample.Deviation(asset), sample.Means[asset], common);
        MertonParameters p = fit.Parameters;
        JumpMixture alike = new(
            p.Variance, mean, new JumpKind(common, p.JumpMean, p.JumpDeviation),
            new JumpKind(Math.Max(0, p.Jumps - common), p.JumpMean, p.JumpDeviation));
        JumpMixture apart = Apart(alike);

        // Akaike's criterion for jumps where there were hardly any, Schwarz's for telling two kinds apart, which one asset's returns do badly.
        double extra = fit.IsHeld ? 3 : alike.Own.Number < common / 4 ? 2 : Math.Log(values.Length);
        bool isBetter = LogLikelihood(apart) > LogLikelihood(alike) + extra;
        (Jumps, Errors) = isBetter ? (apart, ErrorsOf(apart)) : (alike, Alike(fit.Errors()));
        Parameters = isBetter ? 8 : 5;
    }

    public JumpMixture Jumps { get; }

    /// <summary>Number of parameters that describe the asset, the mean included.</summary>
    public int Parameters { get; }

    /// <summary>
    /// Standard errors in units of a bar: of the diffusion's deviation, common mean and deviation of sizes, number of own jumps, their mean and
    /// deviation of sizes; NaN where there are none.
    /// </summary>
    public double[] Errors { get; }

    private static double[] Alike(double[] errors) => [errors[0], errors[2], errors[3], errors[1], errors[2], errors[3]];

    private JumpMixture Apart(JumpMixture start)
    {
        double own = Math.Clamp((start.Own.Number - LeastJumps) / MostJumps, 0.002, 0.9);
        double[] from =
        [
            Math.Log(Math.Max(0.01, Math.Sqrt(start.Variance) / deviation - LeastDeviation)),
            start.Common.Mean / deviation, Math.Log(start.Common.Deviation / deviation),
            Math.Log(own / (1 - own)), 2 * start.Own.Mean / deviation, Math.Log(2 * start.Own.Deviation / deviation),
        ];
        IObjectiveFunction objective = ObjectiveFunction.Value(x => LogLikelihood(Of(x)) is var l && double.IsFinite(l) ? -l : double.MaxValue);
        return Of(Search.Minimum(objective, from));
    }

    private JumpMixture Of(Vector<double> x) => new(
        Math.Pow(deviation * (LeastDeviation + Math.Exp(Math.Clamp(x[0], -20, 2))), 2),
        mean,
        new JumpKind(common, deviation * x[1], deviation * Math.Exp(Math.Clamp(x[2], -10, 5))),
        new JumpKind(LeastJumps + MostJumps / (1 + Math.Exp(-x[3])), deviation * x[4], deviation * Math.Exp(Math.Clamp(x[5], -10, 5))));

    private double[] ErrorsOf(JumpMixture fit)
    {
        double[] at = [Math.Sqrt(fit.Variance), fit.Common.Mean, fit.Common.Deviation, fit.Own.Number, fit.Own.Mean, fit.Own.Deviation];
        double[] steps =
        [
            RelativeStep * at[0], RelativeStep * at[2], RelativeStep * at[2], RelativeStep * at[3], RelativeStep * at[5], RelativeStep * at[5],
        ];
        return Calibrations.Errors.OfHessian(
            p => LogLikelihood(new JumpMixture(p[0] * p[0], mean, new JumpKind(common, p[1], p[2]), new JumpKind(p[3], p[4], p[5]))), at, steps);
    }

    private double LogLikelihood(JumpMixture jumps)
    {
        double sum = 0;
        foreach (double value in values)
        {
            sum += jumps.LogDensity(value);
        }

        return sum;
    }
}
