namespace StressGpu.Kernels.Layout;

/// <summary>What a path is split on: a number that never falls along a path.</summary>
public enum RunningScore
{
    /// <summary>Bad debt to date, USD.</summary>
    BadDebt,

    /// <summary>Largest fall of any asset's traded log price from its peak, to date.</summary>
    Drawdown,
}
