using System.Collections.Immutable;
using StressGpu.Kernels;
using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>From a design's levels to those that the kernels compare.</summary>
internal static class SplitLevels
{
    /// <summary>The same levels in the kernels' units.</summary>
    public static ImmutableArray<SplitLevel> Of(SplitDesign design) => [.. design.Levels.Select(Of)];

    private static SplitLevel Of(SplitThreshold level) => level.Metric switch
    {
        PathColumn.LiquidatedUsd => new(RunningScore.Liquidated, level.Value),
        PathColumn.BadDebtUsd => new(RunningScore.BadDebt, level.Value),
        PathColumn.MaxDrawdown => new(RunningScore.Fall, -MoneyMath.Log(1 - level.Value)),
        _ => throw new ArgumentException($"{level.Metric} is no running score", nameof(level)),
    };
}
