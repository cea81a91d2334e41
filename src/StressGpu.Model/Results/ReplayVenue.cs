using System.Collections.Immutable;

namespace StressGpu.Model;

/// <summary>A moving venue's state of one asset on a replayed path: a value a row.</summary>
public sealed record ReplayVenue
{
    /// <summary>Confidence C, fraction.</summary>
    public required ImmutableArray<double> Confidence { get; init; }

    /// <summary>Add-on to maintenance rates, fraction of notional.</summary>
    public required ImmutableArray<double> MarginAddOn { get; init; }

    /// <summary>Funding that a long has paid since the start, USD per unit.</summary>
    public required ImmutableArray<double> FundingUsd { get; init; }

    /// <summary>What has triggered and nobody has taken, USD.</summary>
    public required ImmutableArray<double> BacklogUsd { get; init; }

    /// <summary>Whether the asset's liquidations are halted.</summary>
    public required ImmutableArray<bool> Halted { get; init; }
}
