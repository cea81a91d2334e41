using System.Collections.Immutable;

namespace StressGpu.Model;

/// <summary>One asset of a replayed path: a value a row, rows as in <see cref="ReplayTable"/>.</summary>
public sealed record ReplayAsset
{
    /// <summary>The asset's id, which begins its columns' names.</summary>
    public required string Id { get; init; }

    /// <summary>Fair price F in USD.</summary>
    public required ImmutableArray<double> Fair { get; init; }

    /// <summary>Traded price P in USD.</summary>
    public required ImmutableArray<double> Price { get; init; }

    /// <summary>Mark price M in USD.</summary>
    public required ImmutableArray<double> Mark { get; init; }

    /// <summary>Depth D: USD that moves the price by 1 %.</summary>
    public required ImmutableArray<double> DepthUsd { get; init; }

    /// <summary>Notional liquidated in the row's step, valued at X.</summary>
    public required ImmutableArray<double> LiquidatedUsd { get; init; }

    /// <summary>Positions liquidated in the row's step.</summary>
    public required ImmutableArray<long> LiquidatedAccounts { get; init; }

    /// <summary>What a moving venue adds (decision 0011); null where the venue is plain.</summary>
    public ReplayVenue? Venue { get; init; }
}
