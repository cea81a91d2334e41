using System.Collections.Immutable;

namespace StressGpu.Report;

/// <summary>Renders a run as one self-contained page, and its tables as CSV. The same files give the same bytes.</summary>
public sealed class HtmlReport : IReportPage
{
    private readonly ReportContext context;
    private readonly ImmutableArray<ReportSection> sections;

    /// <summary>Lays a report out.</summary>
    public HtmlReport(ReportRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        context = new(run);
        sections =
        [
            DecisionSection.Of(context), .. EstimationSection.Of(context), ExceedanceSection.Of(context), WaterfallSection.Of(context), FanSection.Of(context),
            CascadeSection.Of(context),
            SystemicSection.Of(context), WorstSection.Of(context), ChecksSection.Of(context), ConvergenceSection.Of(context), BaselineSection.Of(context), MethodSection.Of(context),
            ProvenanceSection.Of(context),
        ];
    }

    /// <inheritdoc/>
    public string Html() => HtmlSerializer.Document(ReportPage.Of(context, sections));

    /// <inheritdoc/>
    public ImmutableSortedDictionary<string, string> Csv() =>
        sections.SelectMany(s => s.Tables).ToImmutableSortedDictionary(t => t.Name, TableCsv.Of, StringComparer.Ordinal);
}
