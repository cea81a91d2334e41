using System.Collections.Immutable;
using System.Xml.Linq;
using StressGpu.Model;

namespace StressGpu.Report;

/// <summary>Page one: limits against results, is the fund big enough, how sure are we, what drives it.</summary>
internal static class DecisionSection
{
    /// <summary>The whole first page.</summary>
    public static ReportSection Of(ReportContext context)
    {
        ReportTable numbers = KeyNumbers.Of(context);
        ReportTable? limits = context.Run.Limits.IsEmpty ? null : LimitTable.Of(context.Run.Limits);
        ImmutableArray<ReportTable> changes = context.Run.Compared is { } other ? ComparedTables.Of(context, other) : [];
        List<XElement> content =
        [
            Html.Of("p", Verdict.IsBad(context) ? "verdict bad" : "verdict", Verdict.Sentence(context)),
            .. EstimationSection.Notices(context),
            Html.Of("div", "questions",
                AnswerBoxes.Words("Is the fund big enough?", FundAnswer.Lines(context)),
                AnswerBoxes.Words("How sure are we?", CertaintyAnswer.Lines(context)),
                Drivers(context)),
        ];
        if (limits is not null)
        {
            content.AddRange([Html.El("h3", "Limits"), LimitTable.ToHtml(context.Run.Limits)]);
        }

        content.AddRange([Html.El("h3", "Key figures"), TableHtml.Titled(numbers)]);
        if (context.Run.Compared is { } compared)
        {
            content.AddRange(ComparedTables.ToHtml(context, compared, changes));
        }

        return new("decision", "Decision", "", [.. content]) { Tables = [numbers, KeyNumbers.All(context.Run.Summary), .. limits is null ? Array.Empty<ReportTable>() : [limits], .. changes] };
    }

    private static XElement Drivers(ReportContext context)
    {
        ImmutableArray<Driver> drivers = Driver.Largest(context);
        return AnswerBoxes.List(
            "What drives it?", drivers.Select(d => (d.Name, d.Text)), drivers.Any(d => d.IsOfTail) ? "Shares of bad debt on the worst paths." : null);
    }
}
