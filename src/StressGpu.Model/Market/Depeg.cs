namespace StressGpu.Model;

/// <summary>A deterministic change of an asset's price that is held and then recovered from exponentially.</summary>
public sealed record Depeg
{
    /// <summary>Index of the asset.</summary>
    public required int Asset { get; init; }

    /// <summary>When it begins, hours from the start.</summary>
    public required double AtHours { get; init; }

    /// <summary>How long the log price takes, along a line, hours; 0: within one step.</summary>
    public double OverHours { get; init; }

    /// <summary>Relative change of the price in all, over -1: -0.12 is a fall of 12 %.</summary>
    public required double Change { get; init; }

    /// <summary>How long the whole change is held, hours, not negative.</summary>
    public double HoldHours { get; init; }

    /// <summary>Half-life of log(1 + change) afterwards, hours, positive; null: it never recovers.</summary>
    public double? RecoveryHalfLifeHours { get; init; }

    /// <summary>Whether the whole market's price moves or this venue's only.</summary>
    public DepegScope Scope { get; init; } = DepegScope.Market;
}
