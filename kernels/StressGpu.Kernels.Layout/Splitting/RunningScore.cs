namespace StressGpu.Kernels.Layout;

/// <summary>What a path is split on: a number that never falls along a path.</summary>
public enum RunningScore
{
    /// <summary>Liquidated to date, USD at X.</summary>
    Liquidated,

    /// <summary>Bad debt to date, USD.</summary>
    BadDebt,

    /// <summary>Largest fall of any asset's traded price from its peak to date, in log price.</summary>
    Fall,
}
