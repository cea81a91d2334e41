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

    /// <summary>Closed voluntarily, USD at X.</summary>
    PanicUsd,

    /// <summary>Funding that closed isolated positions had paid.</summary>
    FundingClosedUsd,

    /// <summary>Equity of isolated positions that the backstop vault took.</summary>
    VaultTakenUsd,

    /// <summary>Largest sum, at a step's end, that had triggered and nobody had taken.</summary>
    MaxBacklogUsd,

    /// <summary>
    /// Smallest insurance fund with which the path has nothing unfunded, USD; where the run's fund is exhausted, what a path says that
    /// went on with the smaller one.
    /// </summary>
    FundNeedUsd,
}
