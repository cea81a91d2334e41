using System.Collections.Immutable;

namespace StressGpu.Model;

/// <summary>How depth moves with volatility and confidence, and assets with each other (decision 0011).</summary>
public sealed record DepthDynamics
{
    /// <summary>Half-life of the realised variance that depth, margins and gas look at, minutes, positive.</summary>
    public double VolatilityHalfLifeMinutes { get; init; } = 60;

    /// <summary>Depth falls with the stress ratio to this power; 0: it does not.</summary>
    public double VolatilityExponent { get; init; }

    /// <summary>Least share of depth that volatility leaves, fraction in (0, 1].</summary>
    public double VolatilityFloor { get; init; } = 0.02;

    /// <summary>Erosion by liquidations and drawdowns; null: none.</summary>
    public Confidence? Confidence { get; init; }

    /// <summary>kappa[a, b], row by row: what a's displacement adds to b's permanent part; empty: nothing.</summary>
    public ImmutableArray<double> CrossImpact { get; init; } = [];
}
