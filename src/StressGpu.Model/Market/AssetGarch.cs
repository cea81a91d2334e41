namespace StressGpu.Model;

/// <summary>h' = omega + (alpha + gamma [e less than 0]) e^2 + beta h of one asset; stationary: alpha + gamma/2 + beta is less than 1.</summary>
/// <param name="Alpha">Weight of the last squared innovation, not negative.</param>
/// <param name="Gamma">What a fall adds to it; alpha + gamma is not negative.</param>
/// <param name="Beta">Weight of the last variance, not negative.</param>
/// <param name="StartVolatility">Volatility of the first bar, per square root of a year; null: the asset's.</param>
public sealed record AssetGarch(double Alpha, double Gamma, double Beta, double? StartVolatility);
