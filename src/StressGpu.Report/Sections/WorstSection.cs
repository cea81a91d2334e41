using System.Collections.Immutable;
using System.Xml.Linq;
using StressGpu.Model;

namespace StressGpu.Report;

/// <summary>The worst paths and their stories.</summary>
internal static class WorstSection
{
    private const string Title = "The worst paths";

    /// <summary>The section.</summary>
    public static ReportSection Of(ReportContext context)
    {
        IReadOnlyList<WorstRow> worst = context.Summary.Worst("unfunded") is { Count: > 0 } unfunded ? unfunded : context.Summary.Worst("bad_debt");
        if (worst.Count == 0)
        {
            return ReportSection.Missing("worst", Title, "No path has bad debt.");
        }

        ReportTable table = Table(context, worst);
        Figure[] figures = [.. Stories(context).Select(s => StoryChart.Of(
            s, worst[0].Metric, worst.FirstOrDefault(w => w.PathId == s.PathId)?.Value ?? double.NaN))];
        XElement stories = figures.Length > 0
            ? Html.Of("div", "multiples", figures.Select(f => f.Small(withTable: false)))
            : Html.Of("p", "missing", "The run kept no stories (stories.parquet): run without --no-report draws these paths.");
        return new(
            "worst", Title, $"The worst by {MetricText.Name(worst[0].Metric)}. Each can be recomputed step by step, to the last bit, with: stressgpu replay DIR --path N.",
            [stories, TableHtml.Of(table)])
        {
            Tables = [table],
        };
    }

    private static IEnumerable<Story> Stories(ReportContext context)
    {
        HashSet<long> exhausted = [.. context.Summary.Worst("unfunded").Select(w => w.PathId)];
        return context.Run.Stories.GroupBy(r => r.PathId).Select(g => new Story([.. g], exhausted.Contains(g.Key)));
    }

    private static ReportTable Table(ReportContext context, IReadOnlyList<WorstRow> worst)
    {
        Dictionary<long, Story> stories = Stories(context).ToDictionary(s => s.PathId);
        return new(
            "worst-paths", $"Worst paths by {MetricText.Name(worst[0].Metric)}",
            ["rank", "path", MetricText.Name(worst[0].Metric), "bad debt", "first liquidation", "fund empty"],
            [.. worst.Take(Math.Max(6, stories.Count)).Select(w => Row(w, stories.GetValueOrDefault(w.PathId)))])
        {
            WordColumns = 0,
        };
    }

    private static ImmutableArray<Cell> Row(WorstRow worst, Story? story) =>
    [
        Cell.Of(worst.Rank), Cell.Of(worst.PathId), Cell.Money(worst.Value), Cell.Money(story?.BadDebtUsd ?? double.NaN),
        Hours(story?.Venue.FirstOrDefault(r => r.LiquidatedUsd > 0)), Hours(story?.FundDies),
    ];

    private static Cell Hours(StoryRow? row) => Cell.Of(row?.Hours ?? double.NaN, h => h == 0 ? "start" : Amounts.Span(Math.Round(60 * h, 1)));
}
