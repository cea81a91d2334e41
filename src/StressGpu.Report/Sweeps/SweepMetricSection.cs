using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Report;

/// <summary>One statistic over all points.</summary>
internal static class SweepMetricSection
{
    private const int MostAxesOfMap = 2;

    /// <summary>The section.</summary>
    /// <param name="view">The sweep.</param>
    /// <param name="metric">The statistic.</param>
    /// <param name="number">Its place among them.</param>
    public static ReportSection Of(SweepView view, (string Metric, string Statistic, double Level) metric, int number)
    {
        string name = $"{MetricText.Name(metric.Metric)}, {MetricText.Statistic(metric.Statistic, metric.Level)}";
        string title = char.ToUpperInvariant(name[0]) + name[1..];
        SummaryRow written = view.Row(0, metric).Statistic;
        ReportTable table = Table(view, metric, $"sweep-{number + 1}");
        return new(
            $"metric-{number + 1}", title, $"As written: {MetricText.WithInterval(written)}. Darker is more.",
            view.Axes > MostAxesOfMap ? [TableHtml.Of(table)] : [SweepMapChart.Of(view, metric, table).Full()])
        {
            Tables = [table],
        };
    }

    private static ReportTable Table(SweepView view, (string Metric, string Statistic, double Level) metric, string name) => new(
        name, "Every point, and its difference from the scenario as written, path by path",
        ["point", "value", "95 % interval", "difference", "95 % interval of it"],
        [
            .. view.Front.Select(f => view.Row(f.Point, metric)).Select(row => ImmutableArray.Create(
                Cell.Of(view.Point(row.Point)),
                Cell.Of(row.Statistic.Value, v => MetricText.Value(metric.Metric, metric.Statistic, v)),
                Cell.Of(MetricText.Interval(metric.Metric, metric.Statistic, (row.Statistic.CiLow, row.Statistic.CiHigh))),
                Cell.Of(row.Difference, v => MetricText.Value(metric.Metric, metric.Statistic, v)),
                Cell.Of(double.IsNaN(row.DifferenceLow) ? "–" : MetricText.Interval(metric.Metric, metric.Statistic, (row.DifferenceLow, row.DifferenceHigh))
                    .Replace("–", " to ", StringComparison.Ordinal)))),
        ]);
}
