using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace StressGpu.Input.Calibrations;

/// <summary>One asset's GJR-GARCH by maximum likelihood, its stationary variance that of the sample (variance targeting).</summary>
/// <remarks>Glosten, Jagannathan, Runkle (1993); variance targeting: Engle and Mezrich (1996).</remarks>
internal sealed class GarchAssetFit
{
    // Weights under this are taken for the bound 0: no error can be given there.
    private const double Bound = 1e-3;

    private const double Step = 2e-4;

    private static readonly double[][] Starts = [[3.5, -2.2, -3.0], [2.0, -1.5, -2.0], [5.0, -3.0, -3.5]];

    private readonly double[] innovations;
    private readonly double stationary;

    /// <param name="innovations">Returns less their mean.</param>
    /// <param name="stationary">Stationary variance of a bar.</param>
    /// <param name="nu">Degrees of freedom of the innovations; null estimates them.</param>
    public GarchAssetFit(double[] innovations, double stationary, double? nu)
    {
        (this.innovations, this.stationary) = (innovations, stationary);
        (Parameters, Nu) = Best(nu);
        Variances = Parameters.Variances(innovations, stationary);
        double[] at = [Parameters.Alpha, Parameters.Gamma, Parameters.Beta];
        double[] steps = [.. at.Select(p => p > Bound ? Math.Min(Step, p / 4) : 0)];
        double room = 1 - Parameters.Persistence;
        Errors = room > 4 * Step
            ? Calibrations.Errors.OfHessian(p => LogLikelihood(new GarchParameters(p[0], p[1], p[2]), Nu), at, steps)
            : [double.NaN, double.NaN, double.NaN];
    }

    public GarchParameters Parameters { get; }

    public double Nu { get; }

    /// <summary>Variances of the bars, and of the one after the last.</summary>
    public double[] Variances { get; }

    /// <summary>Standard errors of alpha, gamma and beta by the Hessian; NaN at a bound.</summary>
    public double[] Errors { get; }

    private (GarchParameters Parameters, double Nu) Best(double? nu)
    {
        (GarchParameters Parameters, double Nu) From(Vector<double> x) =>
            (GarchParameters.Of(x[0], x[1], x[2]), nu ?? 2.1 + Math.Exp(Math.Clamp(x[3], -5, 6)));

        IObjectiveFunction objective = ObjectiveFunction.Value(x =>
        {
            (GarchParameters p, double degrees) = From(x);
            double value = -LogLikelihood(p, degrees);
            return double.IsFinite(value) ? value : double.MaxValue;
        });
        Vector<double>? best = null;
        foreach (double[] start in Starts)
        {
            Vector<double> found = Search.Minimum(objective, nu is null ? [.. start, 1] : start);
            best = best is null || objective.At(found) < objective.At(best) ? found : best;
        }

        return From(best!);
    }

    private double LogLikelihood(GarchParameters parameters, double nu)
    {
        double[] variances = parameters.Variances(innovations, stationary);
        double sum = 0;
        for (int i = 0; i < innovations.Length; i++)
        {
            double ratio = innovations[i] * innovations[i] / variances[i];
            sum -= 0.5 * Math.Log(variances[i]) + (nu + 1) / 2 * Math.Log(1 + ratio / (nu - 2));
        }

        return sum + innovations.Length * StudentT.LogDensity(0, 1, nu);
    }
}
