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

    private static readonly double[][] Starts = [[-0.4, 0, 0.8, -3.5], [-0.8, 0, 0.3, -1.5], [-0.2, -1, 1.5, -5]];

    private readonly ReturnSample sample;
    private readonly int asset;
    private readonly double? jumps;
    private readonly Vector<double> point;

    /// <param name="sample">The returns.</param>
    /// <param name="asset">Whose.</param>
    public MertonAssetFit(ReturnSample sample, int asset)
        : this(sample, asset, null, Starts)
    {
    }

    private MertonAssetFit(ReturnSample sample, int asset, double? jumps, double[][] starts)
    {
        (this.sample, this.asset, this.jumps) = (sample, asset, jumps);
        IObjectiveFunction objective = ObjectiveFunction.Value(x => LogLikelihood(Of(x)) is var l && double.IsFinite(l) ? -l : double.MaxValue);
        Vector<double>? best = null;
        foreach (double[] start in starts)
        {
            Vector<double> found = Search.Minimum(objective, start);
            best = best is null || objective.At(found) < objective.At(best) ? found : best;
        }

        point = best!;
        Parameters = Of(point);
    }

    public MertonParameters Parameters { get; }

    /// <summary>Whether the intensity was given.</summary>
    public bool IsHeld => jumps is not null;

    /// <summary>The best fit with a given number of expected jumps in a bar.</summary>
    public MertonAssetFit With(double held) => new(sample, asset, held, [[point[0], point[1], point[2]]]);

    /// <summary>Standard errors, in units of a bar, of the diffusion's deviation, of jumps (NaN where held), their mean and their deviation.</summary>
    public double[] Errors()
    {
        double mean = sample.Means[asset];
        double[] at = [Math.Sqrt(Parameters.Variance), Parameters.Jumps, Parameters.JumpMean, Parameters.JumpDeviation];
        double[] steps = [RelativeStep * at[0], IsHeld ? 0 : RelativeStep * at[1], RelativeStep * at[3], RelativeStep * at[3]];
        return Parameters.Jumps * sample.Count < 1
            ? [double.NaN, double.NaN, double.NaN, double.NaN]
            : Calibrations.Errors.OfHessian(p => LogLikelihood(new MertonParameters(p[0] * p[0], p[1], p[2], p[3], mean)), at, steps);
    }

    // In units of the sample's deviation, so that any asset starts alike.
    private MertonParameters Of(Vector<double> x)
    {
        double deviation = sample.Deviation(asset);
        return new MertonParameters(
            Math.Pow(deviation * (LeastDeviation + Math.Exp(Math.Clamp(x[0], -20, 2))), 2),
            jumps ?? LeastJumps + MostJumps / (1 + Math.Exp(-x[3])),
            deviation * x[1],
            deviation * Math.Exp(Math.Clamp(x[2], -10, 5)),
            sample.Means[asset]);
    }

    private double LogLikelihood(MertonParameters parameters)
    {
        double sum = 0;
        foreach (double value in sample.Values[asset])
        {
            sum += parameters.LogDensity(value);
        }

        return sum;
    }
}
