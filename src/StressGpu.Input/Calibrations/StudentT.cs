using MathNet.Numerics;

namespace StressGpu.Input.Calibrations;

/// <summary>The t distribution scaled to unit variance.</summary>
internal static class StudentT
{
    /// <summary>Log density of one variable of that variance.</summary>
    public static double LogDensity(double distance, double variance, double nu) =>
        LogConstant(nu, 1) - 0.5 * Math.Log(variance) - (nu + 1) / 2 * Math.Log(1 + distance * distance / (variance * (nu - 2)));

    /// <summary>Log density of several variables, by the squared Mahalanobis distance under their covariance.</summary>
    /// <param name="squaredDistance">x' S^-1 x.</param>
    /// <param name="logDeterminant">log |S|.</param>
    /// <param name="assets">Number of variables.</param>
    /// <param name="nu">Degrees of freedom, over 2.</param>
    public static double JointLogDensity(double squaredDistance, double logDeterminant, int assets, double nu) =>
        LogConstant(nu, assets) - 0.5 * logDeterminant - (nu + assets) / 2 * Math.Log(1 + squaredDistance / (nu - 2));

    /// <summary>Probability of less than <paramref name="z"/> standard deviations.</summary>
    public static double Distribution(double z, double nu) =>
        MathNet.Numerics.Distributions.StudentT.CDF(0, 1, nu, z * Math.Sqrt(nu / (nu - 2)));

    private static double LogConstant(double nu, int assets) =>
        SpecialFunctions.GammaLn((nu + assets) / 2) - SpecialFunctions.GammaLn(nu / 2) - assets / 2.0 * Math.Log((nu - 2) * Math.PI);
}
