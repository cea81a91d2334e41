namespace StressGpu.Model;

/// <summary>How forced flow moves the traded price.</summary>
/// <param name="ImpactExponent">beta: 1 linear, 0.5 square root, about 1.5 sweeping a visible book; positive.</param>
/// <param name="PermanentShare">phi in [0, 1]: the share of impact that does not decay.</param>
/// <param name="ResilienceHalfLifeMinutes">Half-life of the net forced flow G, minutes, positive.</param>
public sealed record Liquidity(double ImpactExponent, double PermanentShare, double ResilienceHalfLifeMinutes)
{
    /// <summary>How depth moves.</summary>
    public DepthDynamics Depth { get; init; } = new();
}
