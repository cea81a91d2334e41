namespace StressGpu.Kernels.Layout;

/// <summary>One asset's part of an account's liquidation.</summary>
public record struct AssetPart
{
    /// <summary>Index of the asset.</summary>
    public int Asset { get; init; }

    /// <summary>
    /// What the asset's move since the start has changed in the margin balance of the account as it stood at the start, up to
    /// the marks that it triggered at, USD; negative is a loss.
    /// </summary>
    public double BalanceChangeUsd { get; set; }

    /// <summary>Liquidated volume, USD.</summary>
    public double LiquidatedUsd { get; set; }

    /// <summary>Shortfall laid on long perpetuals of the asset, USD.</summary>
    public double LongShortfallUsd { get; set; }

    /// <summary>Shortfall laid on short perpetuals of the asset, USD.</summary>
    public double ShortShortfallUsd { get; set; }

    /// <summary>Shortfall that no position stands against, booked in the asset of the account's first leg, USD.</summary>
    public double LooseShortfallUsd { get; set; }

    /// <summary>All of its shortfall, USD.</summary>
    public readonly double ShortfallUsd => LongShortfallUsd + ShortShortfallUsd + LooseShortfallUsd;
}
