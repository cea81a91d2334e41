using System.Collections.Immutable;
using System.Xml.Linq;
using StressGpu.Model;

namespace StressGpu.Report;

/// <summary>Prices with and without the cascade: a fan of quantiles for each asset.</summary>
internal static class FanSection
{
    private static readonly double[] Shown = [0.05, 0.5, 0.95];
    private static readonly string[] Kinds = [FanRow.Fair, FanRow.Price];
    private const string Title = "What the cascade does to prices";

    /// <summary>The section.</summary>
    public static ReportSection Of(ReportContext context)
    {
        if (context.Run.Fan.IsEmpty)
        {
            return ReportSection.Missing("prices", Title, "The run kept no quantiles of prices (fan.parquet): run without --no-report fills this section.");
        }

        Figure[] figures = [.. context.Run.Fan.GroupBy(r => r.Asset).Select(g => FanChart.Of(g.Key, [.. g]))];
        string some = figures.Length < context.Scenario.Assets.Length ? $" The first {figures.Length} of {context.Scenario.Assets.Length} assets." : "";
        ReportTable table = Ends(context);
        return new(
            "prices", Title,
            $"Traded prices over the start price: 90 % and 50 % of the first {Amounts.Count(FanRow.PathsOf(context.Summary.Paths))} paths and their median. "
                + $"Dashed lines hold 90 % of fair prices, which nobody's trades have moved.{some}",
            [Html.Of("div", "multiples", figures.Select(f => f.Small(withTable: false))), TableHtml.Folded(table)])
        {
            Tables = [table],
        };
    }

    private static ReportTable Ends(ReportContext context) => new(
        "prices", "Prices at the end over the start price",
        ["asset", "fair 5 %", "traded 5 %", "fair median", "traded median", "fair 95 %", "traded 95 %"],
        [
            .. from asset in context.Run.Fan.GroupBy(r => r.Asset)
               let last = asset.Max(r => r.Step)
               select ImmutableArray.Create<Cell>(
               [
                   Cell.Of(asset.Key),
                   .. from quantile in Shown
                      from kind in Kinds
                      select Cell.Of(
                          asset.FirstOrDefault(r => r.Step == last && r.Kind == kind && r.Quantile == quantile)?.Value ?? double.NaN, FanChart.Move),
               ]),
        ]);
}
