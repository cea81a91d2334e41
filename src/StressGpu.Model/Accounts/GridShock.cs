namespace StressGpu.Model;

/// <summary>A scenario of the margin grid (decision 0007).</summary>
/// <param name="Move">Relative move of the underlying's price.</param>
/// <param name="VolatilityFactor">Multiplies the level of volatility.</param>
/// <param name="LossWeight">Share of the loss that counts.</param>
public readonly record struct GridShock(double Move, double VolatilityFactor, double LossWeight);
