namespace StressGpu.Model;

/// <summary>How depth erodes as others are liquidated, and who panics (decision 0011).</summary>
public sealed record Confidence
{
    /// <summary>Least confidence, fraction in (0, 1].</summary>
    public required double Floor { get; init; }

    /// <summary>Confidence lost by liquidating all of an asset's open interest, not negative.</summary>
    public double LiquidationLoss { get; init; }

    /// <summary>Confidence lost in a drawdown of 100 %, not negative.</summary>
    public double DrawdownLoss { get; init; }

    /// <summary>Half-life of lost confidence, minutes, positive.</summary>
    public required double RecoveryHalfLifeMinutes { get; init; }

    /// <summary>Confidence under which holders close voluntarily, fraction; 0: nobody does.</summary>
    public double PanicBelow { get; init; }

    /// <summary>Share of what is open that closes in an hour at no confidence at all, not negative.</summary>
    public double PanicSharePerHour { get; init; }
}
