using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>Looks for the levels of splitting on crude paths that no run has.</summary>
/// <remarks>
/// Three quarters of the paths place levels so that one path in <see cref="Splitting.Factor"/> that reaches one also reaches the
/// next; the rest tell which levels are jumped over together with the one before, which would split the same state twice: they go.
/// The tail of bad debt is reached by liquidated volume, since bad debt itself comes when a cascade is over.
/// </remarks>
public static class SplitPilot
{
    // Fewer pilot paths say nothing about where a level should be.
    private const int FewestPaths = 8;

    /// <summary>Finds a design; always on the SIMD engine.</summary>
    /// <param name="lowered">The scenario.</param>
    /// <param name="settings">Metric, level and sizes.</param>
    /// <param name="threads">Threads; the design does not depend on them.</param>
    /// <param name="cancellation">Stops with an <see cref="OperationCanceledException"/>.</param>
    public static SplitDesign Find(LoweredScenario lowered, Splitting settings, int threads, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(lowered);
        ArgumentNullException.ThrowIfNull(settings);
        PathColumn score = settings.Metric == PathColumn.MaxDrawdown ? PathColumn.MaxDrawdown : PathColumn.LiquidatedUsd;
        PathRange placing = new(BranchIds.FirstPilotPath, PathsOf(settings) - CheckPaths(settings));
        double[] values = Values(lowered, placing, score, threads, cancellation);
        var design = new SplitDesign { Factor = settings.Factor, Levels = Place(values, score, settings) };
        PathRange checking = new(placing.First + placing.Count, CheckPaths(settings));
        return design with { Levels = LevelCheck.Of(lowered, design, checking, cancellation).WithoutJumped() };
    }

    /// <summary>Paths of a pilot.</summary>
    public static long PathsOf(Splitting settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return Math.Max(2, (settings.PilotPaths + PathBlock.Size / 2) / PathBlock.Size) * PathBlock.Size;
    }

    private static long CheckPaths(Splitting settings) => Math.Max(1, PathsOf(settings) / PathBlock.Size / 4) * PathBlock.Size;

    private static double[] Values(
        LoweredScenario lowered, PathRange range, PathColumn score, int threads, CancellationToken cancellation)
    {
        var values = new double[range.Count];
        using var executor = new SimdExecutor(lowered.Arrays, threads, SimdEngines.WidestBits);
        executor.Run(
            range, block => block.Column(score).CopyTo(values.AsSpan((int)(block.FirstPathId - range.First))), null, cancellation);
        return values;
    }

    /// <summary>Levels at the quantiles 1 - factor^-j down to the tail.</summary>
    internal static ImmutableArray<SplitThreshold> Place(double[] values, PathColumn score, Splitting settings)
    {
        double[] sorted = [.. values.OrderDescending()];
        List<SplitThreshold> levels = [];
        double share = 1;
        while (levels.Count < BranchIds.MostLevels(settings.Factor))
        {
            share /= settings.Factor;
            int beyond = (int)(share * sorted.Length);
            if (share < 1 - settings.Level || beyond < FewestPaths)
            {
                break;
            }

            // Where many paths have the same value, the level is above it, else far more than one in factor would reach it.
            double value = sorted[beyond - 1];
            value = sorted.Count(v => v >= value) > 2 * beyond ? Math.BitIncrement(value) : value;
            if (value > (levels.Count == 0 ? 0 : levels[^1].Value) && value <= sorted[FewestPaths - 1])
            {
                levels.Add(new SplitThreshold(score, value));
            }
        }

        return [.. levels];
    }
}
