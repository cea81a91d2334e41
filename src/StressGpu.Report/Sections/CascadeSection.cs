using System.Collections.Immutable;
using System.Xml.Linq;
using StressGpu.Model;

namespace StressGpu.Report;

/// <summary>How much the cascade adds: amplification and branching.</summary>
internal static class CascadeSection
{
    /// <summary>The section.</summary>
    public static ReportSection Of(ReportContext context)
    {
        SummaryRow amplification = context.Summary.Row("amplification", "ratio");
        SummaryRow branching = context.Summary.Row("branching_ratio", "mean");
        ReportTable table = Table(context);
        return new(
            "cascade", "How much does the cascade add?",
            "Amplification is what is liquidated over what would be if forced trades did not move prices, on the same paths. The branching "
                + "ratio is the share of liquidated volume that earlier liquidations caused; at 1 a cascade would feed itself.",
            [
                Html.Of(
                    "div", "figures", Big(MetricText.WithInterval(amplification), "times the liquidations without price impact"),
                    Big(MetricText.WithInterval(branching), "branching ratio, mean over paths (1 is critical)"), Tail(context)),
                TableHtml.Of(table),
            ])
        {
            Tables = [table],
        };
    }

    private static IEnumerable<XElement> Tail(ReportContext context)
    {
        double ratio = context.Run.Systemic?.Value(SystemicKinds.BranchingTail, "ratio") ?? double.NaN;
        return double.IsNaN(ratio) ? [] : [Big(Amounts.Digits(ratio), "branching ratio of the worst paths, by volume")];
    }

    private static XElement Big(string value, string words)
    {
        int space = value.IndexOf(" (", StringComparison.Ordinal);
        return Html.Of(
            "div", "big", Html.El("strong", space > 0 ? value[..space] : value),
            space > 0 ? Html.El("small", value[(space + 1)..]) : null, Html.El("span", words));
    }

    private static ReportTable Table(ReportContext context)
    {
        (string Metric, string Name)[] rows =
        [
            ("liquidated_at_fair", "liquidated, at fair prices"), ("shadow_liquidated", "the same without price impact"),
            ("endogenous", "caused by earlier liquidations"), ("rounds", "rounds of liquidation"), ("max_rounds_in_step", "most rounds in a step"),
            ("max_drawdown", "largest fall of a traded price"), ("max_drawdown_fair", "largest fall of a fair price"),
        ];
        return new(
            "cascade", "The cascade, per path", ["quantity", "mean", "ES 99 %", "ES 99.9 %"],
            [
                .. rows.Where(r => context.Summary.Has(r.Metric)).Select(r => ImmutableArray.Create(
                    Cell.Of(r.Name), Value(context, r.Metric, "mean", double.NaN), Value(context, r.Metric, "es", 0.99),
                    Value(context, r.Metric, "es", 0.999))),
            ]);
    }

    private static Cell Value(ReportContext context, string metric, string statistic, double level) =>
        Cell.Of(context.Summary.Row(metric, statistic, level).Value, v => MetricText.Value(metric, statistic, v));
}
