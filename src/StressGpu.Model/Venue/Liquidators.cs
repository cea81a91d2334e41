namespace StressGpu.Model;

/// <summary>Liquidator bots (decision 0011).</summary>
public sealed record Liquidators
{
    /// <summary>USD that they take in an asset in a minute; infinite: any.</summary>
    public double CapacityUsdPerMinute { get; init; } = double.PositiveInfinity;

    /// <summary>How long a position must have been liquidatable, minutes, not negative.</summary>
    public double LatencyMinutes { get; init; }

    /// <summary>Cost of one liquidation in quiet times, USD, not negative.</summary>
    public double GasUsd { get; init; }

    /// <summary>Growth of it for each unit of the stress ratio over 1, not negative.</summary>
    public double GasSlope { get; init; }

    /// <summary>Most that it is multiplied by, at least 1.</summary>
    public double GasMost { get; init; } = 1;

    /// <summary>Fee of the borrowed capital, fraction of notional.</summary>
    public double FlashFeeRate { get; init; }

    /// <summary>Profit under which they do not act, fraction of notional.</summary>
    public double Tolerance { get; init; }
}
