namespace StressGpu.Model;

/// <summary>
/// The implied volatility of an underlying: sigma(k, tau) = L (1 + term ln(tau/30d)) + skew k/sqrt(max(tau, 1d)/30d) + smile k^2
/// with k = log(K/F), clamped to [0.05, 5]; L = level exp(beta log(F/F0) + xi), xi mean-reverting noise.
/// </summary>
public sealed record VolatilitySurface
{
    /// <summary>Index of the asset.</summary>
    public required int Underlying { get; init; }

    /// <summary>At-the-money volatility for 30 days at the start, per square root of a year, positive.</summary>
    public required double Level { get; init; }

    /// <summary>Relative change of the level per unit of log maturity.</summary>
    public double Term { get; init; }

    /// <summary>Change of volatility per unit of log moneyness at 30 days: negative where puts are dear.</summary>
    public double Skew { get; init; }

    /// <summary>Curvature in log moneyness, not negative.</summary>
    public double Smile { get; init; }

    /// <summary>Spot-vol beta: change of log level per change of log price, commonly negative.</summary>
    public double SpotBeta { get; init; }

    /// <summary>Volatility of the log level's own noise, per square root of a year, not negative.</summary>
    public double NoiseVolatility { get; init; }

    /// <summary>Half-life of that noise, minutes, positive.</summary>
    public double NoiseHalfLifeMinutes { get; init; } = 1440;
}
