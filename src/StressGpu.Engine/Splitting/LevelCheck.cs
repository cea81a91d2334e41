using System.Collections.Immutable;
using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>How often a level is reached, and how often in the same row as an earlier one.</summary>
internal sealed class LevelCheck
{
    private const int FewestPaths = 8;
    private readonly SplitDesign design;
    private readonly int[] reached;
    private readonly int[,] together;

    private LevelCheck(SplitDesign design)
    {
        this.design = design;
        reached = new int[design.Levels.Length];
        together = new int[design.Levels.Length, design.Levels.Length];
    }

    /// <summary>Simulates paths without splitting them.</summary>
    public static LevelCheck Of(LoweredScenario lowered, SplitDesign design, PathRange range, CancellationToken cancellation)
    {
        LevelCheck check = new(design);
        if (design.Levels.IsEmpty)
        {
            return check;
        }

        using ISimdRun run = SimdEngines.Prepare(lowered.Arrays, SimdEngines.WidestBits);
        using ISimdWorker worker = run.CreateWorker();
        SplitBatch batch = new(SplitLevels.Of(design), worker.Width);
        var columns = new double[ResultColumn.Count * worker.Width];
        for (long first = 0; first < range.Count; first += worker.Width)
        {
            cancellation.ThrowIfCancellationRequested();
            batch.Begin([.. Enumerable.Range(0, worker.Width).Select(lane => BranchStart.Of(range.First + first + lane))]);
            worker.Branch(batch, columns);
            for (int path = 0; path < worker.Width; path++)
            {
                check.Count(batch, path);
            }
        }

        return check;
    }

    /// <summary>The levels but those that most paths reach in the row of the kept one before.</summary>
    public ImmutableArray<SplitThreshold> WithoutJumped()
    {
        List<int> kept = [];
        for (int level = 0; level < reached.Length; level++)
        {
            bool isJumped = kept.Count > 0 && reached[level] >= FewestPaths && 2 * together[level, kept[^1]] > reached[level];
            if (!isJumped)
            {
                kept.Add(level);
            }
        }

        return [.. kept.Select(level => design.Levels[level])];
    }

    private void Count(SplitBatch batch, int path)
    {
        for (int level = 0; level < batch.Reached[path]; level++)
        {
            reached[level]++;
            for (int earlier = 0; earlier < level; earlier++)
            {
                together[level, earlier] += batch.Row(path, level) == batch.Row(path, earlier) ? 1 : 0;
            }
        }
    }
}
