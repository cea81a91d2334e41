namespace StressGpu.Model;

/// <summary>The simulated columns of paths.parquet, in file order after path_id and weight.</summary>
public enum PathColumn
{
    LiquidatedUsd,
    LiquidatedAtFairUsd,
    ShadowLiquidatedUsd,
    EndogenousUsd,
    LiquidatedAccounts,
    BadDebtUsd,
    FundDrawUsd,
    UnfundedUsd,
    AdlUsd,
    AdlHaircutUsd,
    SocialisedUsd,
    UnpaidUsd,
    RetainedUsd,
    AccountLossUsd,
    FeesUsd,
    FundingNetUsd,
    MaxDrawdown,
    MaxDrawdownFair,
    Rounds,
    MaxRoundsInStep,
    FirstLiquidationStep,
    Halts,
    BranchingRatio,
    LiquidatableDebtUsd,
    VaultLossUsd,
}
