using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Report;

/// <summary>Renders the answer to a question that took several runs as one self-contained page, and its tables as CSV.</summary>
public sealed class QuestionPage : IReportPage
{
    private readonly QuestionAnswer answer;
    private readonly ReportContext context;
    private readonly ImmutableArray<ReportSection> sections;
    private readonly string kind;

    /// <summary>Lays a page out.</summary>
    public QuestionPage(QuestionAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        this.answer = answer;
        context = new(answer.Run);
        (kind, ImmutableArray<ReportSection> own, string run) = answer switch
        {
            ReverseAnswer reverse => ("Reverse stress test", ReversePage.Sections(reverse, context), "Key figures just beyond the breach"),
            SizeAnswer size => (size.IsFund ? "Size of the fund" : "Size of margins", SizePage.Sections(size, context), "Key figures with this size"),
            HedgeAnswer hedge => ("Hedges of the fund", HedgePage.Sections(hedge), "Key figures without hedges"),
            _ => throw new ArgumentException($"no page for {answer.GetType().Name}", nameof(answer)),
        };
        sections = [.. own, KeyFigures(run), MethodSection.Of(context, QuestionMethod.Lines(answer)), ProvenanceSection.Of(context)];
    }

    /// <inheritdoc/>
    public string Html() => HtmlSerializer.Document(PageShell.Of(
        new PageHead($"{kind}: {context.Scenario.Name}", kind, context.Scenario.Name)
        {
            Facts = $"{Amounts.Count(answer.Runs)} {(answer.Runs == 1 ? "run" : "runs, the same random numbers in each")} · {ReportPage.Facts(context)}",
            Damaged = context.Run.Damaged,
            Footer = $"StressGpu {context.Run.ToolVersion}, run {context.Run.Facts.RunId}",
        },
        [.. sections.Skip(1)], [.. sections.Select((s, i) => i == 0 ? ReportPage.First(s) : s.ToHtml())]));

    /// <inheritdoc/>
    public ImmutableSortedDictionary<string, string> Csv() =>
        sections.SelectMany(s => s.Tables).ToImmutableSortedDictionary(t => t.Name, TableCsv.Of, StringComparer.Ordinal);

    private ReportSection KeyFigures(string title)
    {
        ReportTable numbers = KeyNumbers.Of(context);
        return new("run", title, "The run whose statistics and manifest stand in the directory.", [TableHtml.Titled(numbers)])
        {
            Tables = [numbers, KeyNumbers.All(context.Run.Summary)],
        };
    }
}
