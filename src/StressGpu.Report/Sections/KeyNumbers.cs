using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Report;

/// <summary>Mean and tail of the headline metrics with their intervals.</summary>
internal static class KeyNumbers
{
    private static readonly (string Heading, string Statistic, double Level)[] Columns =
        [("mean", "mean", double.NaN), ("VaR 99 %", "var", 0.99), ("ES 99 %", "es", 0.99), ("ES 99.9 %", "es", 0.999)];

    private static readonly string[] Waterfall = ["bad_debt", "fund_draw", "unfunded"];
    private static readonly string[] Optional = ["vault_loss", "liquidatable_debt"];

    /// <summary>The metrics of the table, which depend on the venue's rules.</summary>
    public static IEnumerable<string> Metrics(ReportContext context) =>
        Waterfall
            .Append(context.Scenario.AfterFund switch { "socialise" => "socialised", "unpaid" => "unpaid", _ => "adl" })
            .Concat(Optional.Where(m => context.Summary.Row(m, "mean").Value > 0))
            .Concat(["liquidated", "max_drawdown"]);

    /// <summary>The table.</summary>
    public static ReportTable Of(ReportContext context) => new(
        "key-figures", "Loss per path, with 95 % intervals",
        ["metric", "P(any)", .. Columns.SelectMany(c => new[] { c.Heading })],
        [.. Metrics(context).Select(metric => Row(context, metric))]);

    /// <summary>Every statistic of the run with its interval, for CSV alone.</summary>
    public static ReportTable All(RunSummary summary) => new(
        "summary", "All statistics", ["metric", "statistic", "level", "value", "ci_low", "ci_high", "paths"],
        [
            .. summary.Rows.Select(r => ImmutableArray.Create(
                Cell.Of(r.Metric), Cell.Of(r.Statistic), Cell.Of(r.Level, Amounts.Plain), Cell.Of(r.Value, Amounts.Plain),
                Cell.Of(r.CiLow, Amounts.Plain), Cell.Of(r.CiHigh, Amounts.Plain), Cell.Of(r.Paths))),
        ]);

    private static ImmutableArray<Cell> Row(ReportContext context, string metric) =>
    [
        Cell.Of(MetricText.Name(metric)),
        metric == "max_drawdown" ? Cell.Of("–") : Value(context.Summary.Row(metric, "probability")),
        .. Columns.Select(c => context.Summary.Row(metric, "probability").Value == 0
            ? new Cell("none seen", "0")
            : Value(context.Summary.Row(metric, c.Statistic, c.Level))),
    ];

    private static Cell Value(SummaryRow row)
    {
        bool isNone = row.Statistic == "probability" && row.Value == 0;
        string value = isNone ? "< " + Amounts.Percent(row.CiHigh) : MetricText.Value(row.Metric, row.Statistic, row.Value);
        string interval = isNone ? "95 % confidence" : MetricText.Interval(row.Metric, row.Statistic, (row.CiLow, row.CiHigh));
        return new(value + "\n" + interval, double.IsNaN(row.Value) ? "" : Amounts.Plain(row.Value));
    }
}
