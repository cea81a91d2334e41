using MathNet.Numerics.LinearAlgebra;

namespace StressGpu.Input.Calibrations;

/// <summary>Heston's variance of one asset, years as unit of time.</summary>
/// <param name="Theta">Long-run variance.</param>
/// <param name="MeanReversion">kappa.</param>
/// <param name="VolatilityOfVolatility">xi.</param>
/// <param name="Correlation">rho.</param>
internal readonly record struct HestonParameters(double Theta, double MeanReversion, double VolatilityOfVolatility, double Correlation)
{
    // In moves of the variance's memory a bar and a window: slower or faster ones cannot be told.
    private const double FastestPerBar = 1;
    private const double SlowestPerWindow = 0.5;

    /// <summary>
    /// The parameters whose moments are nearest: Var(v) = theta xi^2/(2 kappa) and kappa by least squares on the variance and autocovariances
    /// of integrated variance, V g exp(-kappa (k-1) bar) with g = ((1 - exp(-kappa bar))/kappa)^2; rho from Cov(r_t, r_(t+k)^2) = rho xi theta
    /// g exp(-kappa (k-1) bar). See Bollerslev and Zhou, J. Econometrics 109 (2002), for the moments.
    /// </summary>
    public static HestonParameters Of(HestonMoments moments, double bar, int bars)
    {
        double[] observed = moments.Autocovariances();
        double theta = moments.Variance / bar;
        (double slowest, double fastest) = (SlowestPerWindow / (bars * bar), FastestPerBar / bar);
        double Loss(double logKappa)
        {
            double[] shape = Shape(Math.Exp(logKappa), bar, observed.Length);
            double scale = Math.Max(0, Project(observed, shape));
            return observed.Zip(shape, (o, s) => Math.Pow((o - scale * s) / observed[0], 2)).Sum();
        }

        double kappa = Math.Exp(Search.Minimum(Loss, Math.Log(slowest), Math.Log(fastest)));
        double[] shapes = Shape(kappa, bar, observed.Length);
        double variance = Math.Max(1e-12 * theta * theta, Project(observed, shapes));
        double xi = Math.Sqrt(2 * kappa * variance / theta);
        double[] leverage = [.. moments.Leverage.Select(l => l / moments.Bars)];
        double rho = Project(leverage, shapes[1..]) / (xi * theta);
        return new HestonParameters(theta, kappa, xi, Math.Clamp(rho, -1, 1));
    }

    /// <summary>E sqrt(v) over sqrt(theta), v of its stationary gamma distribution: what independent variances take from a correlation.</summary>
    public double Attenuation()
    {
        double shape = 2 * MeanReversion * Theta / (VolatilityOfVolatility * VolatilityOfVolatility);
        return Math.Exp(MathNet.Numerics.SpecialFunctions.GammaLn(shape + 0.5) - MathNet.Numerics.SpecialFunctions.GammaLn(shape)) / Math.Sqrt(shape);
    }

    private static double Project(double[] observed, double[] shape) =>
        Vector<double>.Build.Dense(observed) * Vector<double>.Build.Dense(shape) / Vector<double>.Build.Dense(shape).DotProduct(Vector<double>.Build.Dense(shape));

    // Moments for Var(v) = 1.
    private static double[] Shape(double kappa, double bar, int count)
    {
        double x = kappa * bar;
        double decay = Math.Exp(-x);
        double g = Math.Pow((1 - decay) / kappa, 2);
        double own = x < 1e-4 ? bar * bar * (1 - x / 3) : 2 * (x - 1 + decay) / (kappa * kappa);
        return [own, .. Enumerable.Range(0, count - 1).Select(k => g * Math.Exp(-x * k))];
    }
}
