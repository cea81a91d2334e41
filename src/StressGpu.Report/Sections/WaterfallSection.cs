using System.Collections.Immutable;
using System.Xml.Linq;
using StressGpu.Model;

namespace StressGpu.Report;

/// <summary>From the shock to who pays: liquidated, shortfall, fund, deleveraging, unpaid.</summary>
internal static class WaterfallSection
{
    private static readonly (string Metric, string Name)[] Stages =
    [
        ("liquidated", "liquidated"), ("bad_debt", "shortfall"), ("fund_draw", "paid by the fund"), ("unfunded", "not funded"),
        ("adl_haircut", "taken by deleveraging"), ("socialised", "socialised"), ("unpaid", "unpaid"),
    ];

    /// <summary>The section.</summary>
    public static ReportSection Of(ReportContext context)
    {
        (string Metric, string Name)[] stages =
            [.. Stages.Where(s => s.Metric is "liquidated" or "bad_debt" || context.Summary.Row(s.Metric, "mean").Value > 0)];
        Figure sizes = Sizes(context, stages);
        Figure payers = Payers(context);
        SummaryRow mean = context.Summary.Row("max_drawdown_fair", "mean");
        SummaryRow tail = context.Summary.Row("max_drawdown_fair", "es", 0.99);
        return new(
            "waterfall", "From the shock to who pays",
            $"Without anybody's impact fair prices fall by {Amounts.Percent(mean.Value)} from their peak on average (the largest fall of any asset), "
                + $"by {Amounts.Percent(tail.Value)} on the worst 1 % of paths. That liquidates, and what a liquidation does not bring in is a shortfall.",
            [sizes.Full(), payers.Full()])
        {
            Tables = [sizes.Table, payers.Table],
        };
    }

    private static Figure Sizes(ReportContext context, (string Metric, string Name)[] stages) => new(
        "Each stage, on average and in its own tail",
        "Mean and 99 % expected shortfall of every stage on one logarithmic axis.",
        new(
            "waterfall-stages", "Stages of the loss, USD a path", ["stage", "mean", "ES 99 %", "ES 99.9 %"],
            [
                .. stages.Select(s => ImmutableArray.Create(
                    Cell.Of(s.Name), Cell.Money(context.Summary.Row(s.Metric, "mean").Value),
                    Cell.Money(context.Summary.Row(s.Metric, "es", 0.99).Value), Cell.Money(context.Summary.Row(s.Metric, "es", 0.999).Value))),
            ]),
        size => DotRows.Draw(size, [.. stages.Select(s => Row(context, s.Metric, s.Name))]))
    {
        WideHeight = DotRows.Height(stages.Length),
        NarrowHeight = DotRows.Height(stages.Length),
        Caption = "Filled dots are means, rings the mean of the worst 1 % of each stage (which need not be the same paths).",
    };

    private static DotRow Row(ReportContext context, string metric, string name) => new(
        name, context.Summary.Row(metric, "mean").Value, context.Summary.Row(metric, "es", 0.99).Value);

    private static Figure Payers(ReportContext context)
    {
        double debt = context.Summary.Row("bad_debt", "mean").Value;
        (string Name, double Value, string Class)[] steps =
        [
            ("shortfall", debt, "muted"), ("paid by the fund", context.Summary.Row("fund_draw", "mean").Value, "accent"),
            .. new[] { ("adl_haircut", "taken by deleveraging"), ("socialised", "socialised"), ("unpaid", "unpaid") }
                .Select(s => (s.Item2, context.Summary.Row(s.Item1, "mean").Value, "warn")).Where(s => s.Value > 0),
        ];
        return new(
            "Who pays the mean shortfall", "The mean shortfall of a path and the parts that pay for it, which add up to it.",
            new(
                "waterfall-payers", "Who pays the mean shortfall, USD a path", ["part", "mean", "share"],
                [.. steps.Select(s => ImmutableArray.Create(Cell.Of(s.Name), Cell.Money(s.Value), Cell.Percent(debt > 0 ? s.Value / debt : 0)))]),
            size => FallingBars.Draw(size, [.. steps.Select(s => (s.Name, s.Value, s.Class))]))
        {
            WideHeight = Bars.Height(steps.Length),
            NarrowHeight = Bars.Height(steps.Length),
            Caption = "Means over all paths add up exactly: shortfall = fund + deleveraging + socialised + unpaid.",
        };
    }
}
