using System.Collections.Immutable;
using StressGpu.Model;
using StressGpu.Statistics;

namespace StressGpu.Cli;

/// <summary>Statistics of a run with their differences from another one that met the same random numbers.</summary>
internal static class PairedStatistics
{
    /// <summary>The rows of some metrics.</summary>
    /// <param name="point">Number of the run.</param>
    /// <param name="run">The run.</param>
    /// <param name="other">What it is compared with; the run itself: nothing.</param>
    /// <param name="metrics">Names of the metrics.</param>
    public static IEnumerable<SweepRow> Of(int point, PointRun run, PointRun other, ImmutableArray<string> metrics)
    {
        Dictionary<(string, string, double), BaselineRow> differences = ReferenceEquals(run, other)
            ? []
            : metrics.SelectMany(m => Differences(m, run, other)).ToDictionary(r => (r.Metric, r.Statistic, r.Level));
        foreach (SummaryRow row in run.Summary.Rows.Where(r => metrics.Contains(r.Metric)))
        {
            yield return differences.TryGetValue((row.Metric, row.Statistic, row.Level), out BaselineRow? paired)
                ? new SweepRow(point, row, paired.Difference, paired.CiLow, paired.CiHigh)
                : new SweepRow(point, row, Plain(run, other, row), double.NaN, double.NaN);
        }
    }

    private static double Plain(PointRun run, PointRun other, SummaryRow row) => ReferenceEquals(run, other)
        ? double.NaN
        : row.Value - other.Summary.Row(row.Metric, row.Statistic, row.Level).Value;

    private static ImmutableArray<BaselineRow> Differences(string metric, PointRun run, PointRun other)
    {
        if (new StatisticName(metric, "", double.NaN).Column is not { } column || !RunMetrics.HasTail(column))
        {
            return [];
        }

        PairedValues pairs = new(run.Kept[column], other.Kept[column]);
        return BaselineComparison.Of(
            column, run.Summary.Paths, run.Loaded.Scenario.Market.Antithetic, () => [pairs], TailLevel.All);
    }
}
