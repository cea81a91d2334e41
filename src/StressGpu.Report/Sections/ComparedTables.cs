using System.Collections.Immutable;
using System.Xml.Linq;
using StressGpu.Model;

namespace StressGpu.Report;

/// <summary>What changed since another run: members of the scenario, and metrics side by side.</summary>
internal static class ComparedTables
{
    private const int MostOnPageOne = 10;

    private static readonly (string Statistic, double Level)[] Statistics =
        [("probability", double.NaN), ("mean", double.NaN), ("es", 0.99), ("es", 0.999)];

    /// <summary>Both tables.</summary>
    public static ImmutableArray<ReportTable> Of(ReportContext context, ComparedRun other) =>
    [
        new("compared-scenario", "Members of the scenario that differ", ["member", "before", "now"],
            [.. other.Changes.Select(c => ImmutableArray.Create(Cell.Of(c.Member), Cell.Of(c.Before), Cell.Of(c.After)))]) { WordColumns = 3 },
        new("compared-metrics", "Metrics before and now, each with its own 95 % interval",
            ["metric", "before", "interval before", "now", "interval now", "change"],
            [.. KeyNumbers.Metrics(context).SelectMany(m => Rows(context.Summary, new SummaryView(other.Summary), m))]),
    ];

    /// <summary>The part of page one.</summary>
    public static IEnumerable<XElement> ToHtml(ReportContext context, ComparedRun other, ImmutableArray<ReportTable> tables)
    {
        ScenarioView before = new(other.Scenario);
        yield return Html.El("h3", "What changed since run " + other.Facts.RunId[..Math.Min(12, other.Facts.RunId.Length)]);
        bool isOther = before.Name != context.Scenario.Name || before.Hours != context.Scenario.Hours
            || !before.Assets.SequenceEqual(context.Scenario.Assets);
        if (isOther)
        {
            yield return Html.Of("p", "warning", $"These are different scenarios (“{before.Name}” and “{context.Scenario.Name}”); "
                + "they stand side by side all the same.");
        }

        yield return other.Changes.IsEmpty ? Html.P("The scenarios are the same but for seed, paths or name.") : TableHtml.Of(tables[0]);
        yield return TableHtml.Of(tables[1] with { Rows = [.. tables[1].Rows.Where(r => IsHeadline(r[0].Text) || r[^1].Text.Contains("apart", StringComparison.Ordinal)).Take(MostOnPageOne)] });
        yield return TableHtml.Folded(tables[1] with { Caption = "All metrics before and now" });
        yield return Html.Note("“apart” says that the two intervals do not meet. Where both runs share seed, paths, steps and assets, "
            + "run --baseline pairs them path by path and is far sharper.");
    }

    private static bool IsHeadline(string name) => name.EndsWith("ES 99 %", StringComparison.Ordinal)
        || name.StartsWith(MetricText.Name("unfunded"), StringComparison.Ordinal);

    private static IEnumerable<ImmutableArray<Cell>> Rows(SummaryView now, SummaryView before, string metric) =>
        from each in Statistics
        let old = before.Row(metric, each.Statistic, each.Level)
        let row = now.Row(metric, each.Statistic, each.Level)
        where !double.IsNaN(old.Value) && !double.IsNaN(row.Value) && (old.Value != 0 || row.Value != 0)
        select ImmutableArray.Create(
            Cell.Of($"{MetricText.Name(metric)}, {MetricText.Statistic(each.Statistic, each.Level)}"),
            Value(old), Interval(old), Value(row), Interval(row), Change(old, row));

    private static Cell Value(SummaryRow row) => Cell.Of(row.Value, v => MetricText.Value(row.Metric, row.Statistic, v));

    private static Cell Interval(SummaryRow row) => Cell.Of(MetricText.Interval(row.Metric, row.Statistic, (row.CiLow, row.CiHigh)));

    private static Cell Change(SummaryRow before, SummaryRow now)
    {
        double difference = now.Value - before.Value;
        bool isApart = now.CiLow > before.CiHigh || now.CiHigh < before.CiLow;
        string text = before.Value == 0 ? "new" : (difference > 0 ? "+" : "") + Amounts.Percent(difference / before.Value);
        return new(difference == 0 ? "none" : text + (isApart ? ", apart" : ""), Amounts.Plain(difference));
    }
}
