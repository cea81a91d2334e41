using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Report;

/// <summary>The worst paths and their stories.</summary>
internal static class WorstSection
{
    private const int Most = 6;

    /// <summary>The section.</summary>
    public static ReportSection Of(ReportContext context)
    {
        IReadOnlyList<WorstRow> worst = context.Summary.Worst("unfunded") is { Count: > 0 } unfunded ? unfunded : context.Summary.Worst("bad_debt");
        if (worst.Count == 0)
        {
            return ReportSection.Missing("worst", "The worst paths", "No path has bad debt.");
        }

        ReportTable table = new(
            "worst-paths", $"Worst paths by {MetricText.Name(worst[0].Metric)}", ["rank", "path", MetricText.Name(worst[0].Metric)],
            [.. worst.Take(Most).Select(w => ImmutableArray.Create(Cell.Of(w.Rank), Cell.Of(w.PathId), Cell.Money(w.Value)))]) { WordColumns = 0 };
        return new(
            "worst", "The worst paths", "Any path can be recomputed step by step to the last bit: replay DIR --path N.",
            [TableHtml.Of(table)])
        {
            Tables = [table],
        };
    }
}
