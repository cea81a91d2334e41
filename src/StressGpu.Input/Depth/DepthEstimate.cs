namespace StressGpu.Input;

/// <summary>Depth of one asset's market: x(Q) = 0.01 (Q/D)^beta, the price moved by a flow of Q USD.</summary>
public sealed record DepthEstimate
{
    /// <summary>The asset.</summary>
    public required string Asset { get; init; }

    /// <summary>The file as the user named it.</summary>
    public required string File { get; init; }

    /// <summary>What was measured, in words: <c>8 sides of a ladder, 2 to 25 bp</c>.</summary>
    public required string Measured { get; init; }

    /// <summary>D: USD that move the price by 1 %, with the asset's own exponent.</summary>
    public required double DepthUsdPerPercent { get; init; }

    /// <summary>Standard error of D, USD.</summary>
    public required double DepthError { get; init; }

    /// <summary>beta: 1 over the power with which cumulative depth grows with distance.</summary>
    public required double ImpactExponent { get; init; }

    /// <summary>Standard error of beta.</summary>
    public required double ImpactExponentError { get; init; }

    /// <summary>A move of the price in the middle of what was measured, a fraction.</summary>
    public required double CentralMove { get; init; }

    /// <summary>Price moved by a flow, a fraction.</summary>
    public double Move(double usd) => 0.01 * Math.Pow(usd / DepthUsdPerPercent, ImpactExponent);

    /// <summary>What a sweep costs on average over its size, a fraction.</summary>
    public double Cost(double usd) => Move(usd) / (ImpactExponent + 1);

    /// <summary>D under another exponent: the flow of the central move stays.</summary>
    public double DepthWith(double exponent)
    {
        double central = DepthUsdPerPercent * Math.Pow(CentralMove / 0.01, 1 / ImpactExponent);
        return central * Math.Pow(0.01 / CentralMove, 1 / exponent);
    }
}
