using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Report;

/// <summary>Renders a sweep as one self-contained page, and its tables as CSV. The same files give the same bytes.</summary>
public sealed class SweepPage : IReportPage
{
    private readonly SweepView view;
    private readonly ImmutableArray<ReportSection> sections;

    /// <summary>Lays a page out.</summary>
    public SweepPage(SweepView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        this.view = view;
        sections = [SweepAnswerSection.Of(view), SweepFrontSection.Of(view), .. view.Metrics.Select((m, i) => SweepMetricSection.Of(view, m, i))];
    }

    /// <inheritdoc/>
    public string Html() => HtmlSerializer.Document(PageShell.Of(
        new PageHead($"Sweep: {view.Name}", "Sweep", view.Name)
        {
            Facts = $"{Amounts.Count(view.Front.Length - 1)} points beside the scenario as written · {Amounts.Count(view.Paths)} paths each, the same random numbers at "
                + $"every point · {view.Device} · run {view.RunId[..Math.Min(12, view.RunId.Length)]}",
            Damaged = view.Damaged,
            Footer = $"StressGpu {view.ToolVersion}, run {view.RunId}",
        },
        [.. sections.Skip(1)], [.. sections.Select((s, i) => i == 0 ? ReportPage.First(s) : s.ToHtml())]));

    /// <inheritdoc/>
    public ImmutableSortedDictionary<string, string> Csv() =>
        sections.SelectMany(s => s.Tables).ToImmutableSortedDictionary(t => t.Name, TableCsv.Of, StringComparer.Ordinal);
}
