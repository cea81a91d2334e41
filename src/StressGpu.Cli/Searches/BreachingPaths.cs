using System.Collections.Immutable;
using StressGpu.Model;
using StressGpu.Statistics;

namespace StressGpu.Cli;

/// <summary>The most likely of the paths on which a limit's metric is beyond its bound.</summary>
internal static class BreachingPaths
{
    private const int Most = 6;

    /// <summary>Rows by rank and asset; none where no path is beyond the bound or the metric is none of a path.</summary>
    /// <param name="run">The run with the breach, which kept the metric.</param>
    /// <param name="returns">Its returns.</param>
    /// <param name="runs">The limit.</param>
    /// <param name="count">Number of paths beyond the bound.</param>
    public static ImmutableArray<BreachingRow> Of(PointRun run, KeptReturns returns, LimitRuns runs, out int count)
    {
        count = 0;
        if (runs.Statistic.Column is not { } column)
        {
            return [];
        }

        double[] values = run.Kept[column];
        bool IsBeyond(double value) => runs.Statistic.Statistic == "probability" ? value > 0 : runs.Holds(value);
        long[] beyond = [.. Enumerable.Range(0, values.Length).Where(p => IsBeyond(values[p])).Select(p => (long)p)];
        count = beyond.Length;
        double[] distances = ReturnDistances.Of(Array.ConvertAll(returns.Values, r => Math.Log(1 + r)), returns.Assets);
        return
        [
            .. beyond.OrderBy(p => distances[p]).ThenBy(p => p).Take(Most).SelectMany((path, rank) =>
                run.Loaded.Scenario.Assets.Select((asset, i) =>
                    new BreachingRow(rank + 1, path, distances[path], values[path], asset.Id, returns.Of(path)[i]))),
        ];
    }
}
