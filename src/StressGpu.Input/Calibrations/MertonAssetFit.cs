using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace StressGpu.Input.Calibrations;

/// <summary>One asset's jump diffusion by maximum likelihood (Merton 1976), the mean that of the sample.</summary>
internal sealed class MertonAssetFit
{
    // More jumps a bar than this are no jumps; a smaller diffusion is a price that mostly stands still.
    private const double MostJumps = 0.5;
    private const double LeastDeviation = 0.02;
    private const double LeastJumps = 1e-6;
    private const double RelativeStep = 1e-3;

    private readonly double[] values;
    private readonly double mean;
    private readonly double deviation;

    public MertonAssetFit(ReturnSample sample, int asset)
    {
        (values, mean, deviation) = (sample.Values[asset], sample.Means[asset], sample.Deviation(asset));
        IObjectiveFunction objective = ObjectiveFunction.Value(x => LogLikelihood(Of(x)) is var l && double.IsFinite(l) ? -l : double.MaxValue);
        Vector<double>? best = null;
        foreach (double[] start in new double[][] { [-0.4, -3.5, 0, 0.8], [-0.8, -1.5, 0, 0.3], [-0.2, -5, -1, 1.5] })
        {
            Vector<double> found = Search.Minimum(objective, start);
            best = best is null || objective.At(found) < objective.At(best) ? found : best;
        }

        Parameters = Of(best!);
        double[] at = [Math.Sqrt(Parameters.Variance), Parameters.Jumps, Parameters.JumpMean, Parameters.JumpDeviation];
        double[] steps = [RelativeStep * at[0], RelativeStep * at[1], RelativeStep * at[3], RelativeStep * at[3]];
        Errors = Parameters.Jumps * values.Length < 1
            ? [double.NaN, double.NaN, double.NaN, double.NaN]
            : Calibrations.Errors.OfHessian(p => LogLikelihood(new MertonParameters(p[0] * p[0], p[1], p[2], p[3], mean)), at, steps);
    }

    public MertonParameters Parameters { get; }

    /// <summary>Standard errors, in units of a bar, of the diffusion's deviation, of jumps, their mean and their deviation.</summary>
    public double[] Errors { get; }

    // In units of the sample's deviation, so that any asset starts alike.
    private MertonParameters Of(Vector<double> x) => new(
        Math.Pow(deviation * (LeastDeviation + Math.Exp(Math.Clamp(x[0], -20, 2))), 2),
        LeastJumps + MostJumps / (1 + Math.Exp(-x[1])),
        deviation * x[2],
        deviation * Math.Exp(Math.Clamp(x[3], -10, 5)),
        mean);

    private double LogLikelihood(MertonParameters parameters)
    {
        double sum = 0;
        foreach (double value in values)
        {
            sum += parameters.LogDensity(value);
        }

        return sum;
    }
}
