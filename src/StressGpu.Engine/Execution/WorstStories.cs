using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>The worst paths of a run step by step, as rows of stories.parquet.</summary>
public static class WorstStories
{
    private const int MostPaths = 6;

    private const int LeastPaths = 2;
    private const long RunPathsAStory = 128;
    private const int MostRows = 480;
    private const int MostAssets = 12;

    /// <summary>How many paths of a run are told: a replay takes a whole vector, so that of short runs there are fewer.</summary>
    public static int PathsOf(long paths) => (int)Math.Clamp(paths / RunPathsAStory, LeastPaths, MostPaths);

    /// <summary>The rows of some paths, in their order; long paths are summed to at most 480 rows.</summary>
    /// <param name="paths">Path ids.</param>
    /// <param name="replay">Recomputes a path as the run simulated it; null where the run has none of that id.</param>
    /// <param name="cancellation">Stops between paths with an <see cref="OperationCanceledException"/>.</param>
    public static ImmutableArray<StoryRow> Of(
        ImmutableArray<long> paths, Func<long, ReplayedPath?> replay, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(replay);
        ImmutableArray<StoryRow>.Builder rows = ImmutableArray.CreateBuilder<StoryRow>();
        foreach (long path in paths)
        {
            cancellation.ThrowIfCancellationRequested();
            if (replay(path) is { } replayed)
            {
                rows.AddRange(Rows(path, replayed.Table));
            }
        }

        return rows.ToImmutable();
    }

    private static IEnumerable<StoryRow> Rows(long path, ReplayTable table)
    {
        int steps = table.Step.Length - 1;
        int every = Math.Max(1, (steps + MostRows - 1) / MostRows);
        ReplayAsset[] assets = [.. table.Assets.Index().OrderByDescending(a => a.Item.LiquidatedUsd.Sum()).ThenBy(a => a.Index).Take(MostAssets).Select(a => a.Item)];
        for (int row = 0; row <= steps; row = row == steps ? steps + 1 : Math.Min(row + every, steps))
        {
            int from = row == 0 ? 0 : (row - 1) / every * every + 1;
            double Sum(Func<int, double> value) => Enumerable.Range(from, row - from + 1).Sum(value);
            yield return new(path, table.Step[row], table.Hours[row], "", double.NaN, double.NaN, Sum(t => table.Assets.Sum(a => a.LiquidatedUsd[t])))
            {
                BadDebtUsd = Sum(t => table.BadDebtUsd[t]),
                FundUsd = table.FundUsd[row],
                Rounds = (int)Sum(t => table.Rounds[t]),
            };
            foreach (ReplayAsset asset in assets)
            {
                yield return new(path, table.Step[row], table.Hours[row], asset.Id, asset.Fair[row], asset.Price[row], Sum(t => asset.LiquidatedUsd[t]))
                {
                    BadDebtUsd = double.NaN,
                    FundUsd = double.NaN,
                    Rounds = 0,
                };
            }
        }
    }
}
