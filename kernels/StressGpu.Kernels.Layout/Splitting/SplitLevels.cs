using System.Collections.Immutable;

namespace StressGpu.Kernels.Layout;

/// <summary>The levels that split a path.</summary>
/// <param name="Score">What is compared with them at the end of each row.</param>
/// <param name="Thresholds">Strictly rising, in the score's unit; a level is reached where the score is at least it.</param>
public sealed record SplitLevels(RunningScore Score, ImmutableArray<double> Thresholds)
{
    /// <summary>The row of a level that was never reached.</summary>
    public const int Never = -1;
}
