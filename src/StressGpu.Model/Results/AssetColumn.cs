namespace StressGpu.Model;

/// <summary>The simulated columns of assets.parquet, in file order after path_id and asset.</summary>
public enum AssetColumn
{
    MaxDrawdown,
    MaxDrawdownFair,
    LiquidatedUsd,
    BadDebtUsd,

    /// <summary>Fair price at the end over that at the start, less 1.</summary>
    FairReturn,
}
