using System.Collections.Immutable;
using System.Xml.Linq;
using StressGpu.Model;

namespace StressGpu.Report;

/// <summary>What each mechanism does, and what the time step does.</summary>
internal static class ChecksSection
{
    private const string Title = "What if one thing were otherwise?";

    /// <summary>The section.</summary>
    public static ReportSection Of(ReportContext context)
    {
        ImmutableArray<CheckRow> checks = context.Run.Checks;
        if (checks.IsEmpty)
        {
            return ReportSection.Missing(
                "checks", Title, "run --checks simulates part of the run again at half the time step, and with each mechanism switched off, and fills this section.");
        }

        CheckRow[] debt = [.. checks.Where(c => c is { Metric: "bad_debt", Statistic: "es" })];
        ReportTable table = new(
            "checks", "The run with one thing changed", ["change", "metric", "value", "difference", "95 % interval of the difference"],
            [.. checks.Where(c => c.Value != 0 || c.Difference != 0).Select(Row)])
        {
            WordColumns = 2,
        };
        Figure figure = Differences(debt, table);
        return new(
            "checks", Title,
            $"{Amounts.Count(checks[0].Paths)} of the run's paths, simulated again with one thing changed at a time. Mechanisms meet the same random numbers; "
                + "another time step draws its own, so that its interval is wider.",
            [figure.Full()])
        {
            Tables = [table],
        };
    }

    private static Figure Differences(CheckRow[] rows, ReportTable table) => new(
        "Change of the ES 99 % of bad debt",
        string.Join("; ", rows.Select(r => $"with {r.Name}: {Signed(r, r.Difference)}")) + ".", table,
        size => DifferenceRows.Draw(size, [.. rows.Select(r => ($"with {r.Name}: {Signed(r, r.Difference)}", r.Difference, r.DifferenceLow, r.DifferenceHigh))]))
    {
        WideHeight = DifferenceRows.Height(rows.Length),
        NarrowHeight = DifferenceRows.Height(rows.Length),
    };

    private static ImmutableArray<Cell> Row(CheckRow row) =>
    [
        Cell.Of(row.Name),
        Cell.Of($"{MetricText.Name(row.Metric)}, {MetricText.Statistic(row.Statistic, row.Level)}"),
        Cell.Of(row.Value, v => MetricText.Value(row.Metric, row.Statistic, v)),
        Cell.Of(row.Difference, v => Signed(row, v)),
        Cell.Of(double.IsNaN(row.DifferenceLow) ? "too few paths" : $"{Signed(row, row.DifferenceLow)} to {Signed(row, row.DifferenceHigh)}"),
    ];

    private static string Signed(CheckRow row, double value) => (value > 0 ? "+" : "") + MetricText.Value(row.Metric, row.Statistic, value);
}
