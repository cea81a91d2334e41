using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Report;

/// <summary>Differences from a baseline on the same random numbers.</summary>
internal static class BaselineSection
{
    /// <summary>The section.</summary>
    public static ReportSection Of(ReportContext context)
    {
        if (context.Run.Baseline.IsEmpty)
        {
            return ReportSection.Missing("baseline", "Against a baseline", "No baseline was named: run --baseline OTHER_DIR pairs two runs path by path.");
        }

        HashSet<string> metrics = [.. KeyNumbers.Metrics(context)];
        ReportTable table = new(
            "baseline", "Differences from the baseline, path by path",
            ["metric", "baseline", "this run", "difference", "95 % interval", "paths that differ"],
            [.. context.Run.Baseline.Where(r => metrics.Contains(r.Metric) && (r.Baseline != 0 || r.Value != 0)).Select(Row)]);
        return new(
            "baseline", "Against a baseline",
            $"Both runs meet the same random numbers, so the differences from run {context.Run.BaselineRunId?[..12]} are paired path by path.",
            [TableHtml.Of(table)])
        {
            Tables = [table],
        };
    }

    private static ImmutableArray<Cell> Row(BaselineRow row) =>
    [
        Cell.Of($"{MetricText.Name(row.Metric)}, {MetricText.Statistic(row.Statistic, row.Level)}"),
        Cell.Of(row.Baseline, v => MetricText.Value(row.Metric, row.Statistic, v)),
        Cell.Of(row.Value, v => MetricText.Value(row.Metric, row.Statistic, v)),
        Cell.Of(row.Difference, v => (v > 0 ? "+" : "") + MetricText.Value(row.Metric, row.Statistic, v)),
        Cell.Of(MetricText.Interval(row.Metric, row.Statistic, (row.CiLow, row.CiHigh)).Replace("–", " to ", StringComparison.Ordinal)),
        Cell.Of(row.DifferingPaths),
    ];
}
