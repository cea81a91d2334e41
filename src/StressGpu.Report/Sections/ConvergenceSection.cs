using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Report;

/// <summary>How estimates settle with ever more paths.</summary>
internal static class ConvergenceSection
{
    private const string Title = "Were there enough paths?";

    private static readonly (string Metric, string Statistic, double Level)[] Shown =
        [("bad_debt", "es", 0.99), ("bad_debt", "es", 0.999), ("unfunded", "probability", double.NaN), ("unfunded", "es", 0.99), ("bad_debt", "mean", double.NaN), ("liquidated", "es", 0.99)];

    /// <summary>The section.</summary>
    public static ReportSection Of(ReportContext context)
    {
        ImmutableArray<ConvergenceRow> rows = context.Run.Summary.Convergence;
        if (rows.IsEmpty)
        {
            return ReportSection.Missing("convergence", Title, "The run kept no estimates over parts of its paths (convergence.parquet).");
        }

        Figure[] figures =
        [
            .. from shown in Shown
               let line = rows.Where(r => r.Metric == shown.Metric && r.Statistic == shown.Statistic && r.Level.Equals(shown.Level)).OrderBy(r => r.Paths).ToImmutableArray()
               where line.Length > 1 && line.Any(r => r.Value != 0)
               select ConvergenceChart.Of(line),
        ];
        ReportTable table = Table(rows);
        return new(
            "convergence", Title, "Estimates over the first paths of the run, ever more of them, with 95 % intervals: an estimate that still drifts "
                + "out of its band is not to be trusted.",
            [Html.Of("div", "multiples", figures.Select(f => f.Small(withTable: false))), TableHtml.Folded(table)])
        {
            Tables = [table],
        };
    }

    private static ReportTable Table(ImmutableArray<ConvergenceRow> rows) => new(
        "convergence", "Estimates by number of paths", ["metric", "paths", "value", "95 % interval"],
        [
            .. rows.Select(r => ImmutableArray.Create(
                Cell.Of($"{MetricText.Name(r.Metric)}, {MetricText.Statistic(r.Statistic, r.Level)}"), Cell.Of(r.Paths),
                Cell.Of(r.Value, v => MetricText.Value(r.Metric, r.Statistic, v)), Cell.Of(MetricText.Interval(r.Metric, r.Statistic, (r.CiLow, r.CiHigh))))),
        ]);
}
