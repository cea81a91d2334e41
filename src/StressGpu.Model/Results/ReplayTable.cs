using System.Collections.Immutable;

namespace StressGpu.Model;

/// <summary>One path step by step, in columns of equal length; row 0 is the start, row t the end of step t.</summary>
public sealed record ReplayTable
{
    /// <summary>Step of the row, from 0.</summary>
    public required ImmutableArray<int> Step { get; init; }

    /// <summary>Hours since the start.</summary>
    public required ImmutableArray<double> Hours { get; init; }

    /// <summary>The assets in the scenario's order.</summary>
    public required ImmutableArray<ReplayAsset> Assets { get; init; }

    /// <summary>Rounds of the row's step that liquidated something.</summary>
    public required ImmutableArray<int> Rounds { get; init; }

    /// <summary>Insurance fund at the end of the row's step, in USD.</summary>
    public required ImmutableArray<double> FundUsd { get; init; }

    /// <summary>Shortfall of the row's step, in USD.</summary>
    public required ImmutableArray<double> BadDebtUsd { get; init; }

    /// <summary>Whether liquidations were halted in the row's step.</summary>
    public required ImmutableArray<bool> Halted { get; init; }
}
