namespace StressGpu.Model;

/// <summary>dv = kappa (theta - v) dt + xi sqrt(v) dZ of one asset, theta the square of its volatility; Feller's condition is not required.</summary>
/// <param name="MeanReversionPerYear">kappa, positive.</param>
/// <param name="VolatilityOfVolatility">xi, per square root of a year and of variance, not negative.</param>
/// <param name="SpotVarianceCorrelation">rho in [-1, 1]: correlation of the asset's normal and its variance's.</param>
/// <param name="StartVolatility">Square root of v at the start, per square root of a year; null: the asset's volatility.</param>
public sealed record AssetHeston(
    double MeanReversionPerYear, double VolatilityOfVolatility, double SpotVarianceCorrelation, double? StartVolatility);
