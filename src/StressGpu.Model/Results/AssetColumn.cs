namespace StressGpu.Model;

/// <summary>The simulated columns of assets.parquet, in file order after path_id and asset.</summary>
public enum AssetColumn
{
    MaxDrawdown,
    MaxDrawdownFair,
    LiquidatedUsd,
    BadDebtUsd,
}
