namespace StressGpu.Input;

/// <summary>What an imported snapshot holds.</summary>
public enum SnapshotLayout
{
    /// <summary>Perpetual positions of accounts.</summary>
    Positions,

    /// <summary>Borrowers of Aave v2 with stETH as collateral.</summary>
    AaveSteth,

    /// <summary>Loans of crvUSD.</summary>
    CrvUsd,
}
