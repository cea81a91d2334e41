using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using StressGpu.Model;

namespace StressGpu.Report;

/// <summary>The sections of the size of a fund or of margins.</summary>
internal static class SizePage
{
    /// <summary>The answer and the way to it.</summary>
    public static ImmutableArray<ReportSection> Sections(SizeAnswer answer, ReportContext context) =>
        [Answer(answer, context), .. answer.Levels.IsEmpty ? Array.Empty<ReportSection>() : [FundSection.Of(answer)], .. Search(answer)];

    private static ReportSection Answer(SizeAnswer answer, ReportContext context) => new(
        "answer", "Answer", "",
        [
            .. AnswerBoxes.Of(
                Sentence(answer), answer.Found == "never" || !answer.IsMet,
                AnswerBoxes.Words("How sure are we?", Certainty(answer)),
                AnswerBoxes.Words(answer.IsFund ? "What does more safety cost?" : "What does it cost?", Cost(answer)),
                AnswerBoxes.List("What drives it?", Driver.Largest(context).Select(d => (d.Name, d.Text)))),
        ]);

    private static string Sentence(SizeAnswer answer)
    {
        string verb = answer.IsFund ? "keeps" : "keep";
        string target = $"{LimitWords.Subject(answer.Target)} {LimitWords.Bound(answer.Target)}";
        string what = answer.IsFund ? $"A fund of {Size(answer, answer.Size)}" : $"Maintenance rates {Size(answer, answer.Size)}";
        return answer.Found switch
        {
            "never" => $"No {(answer.IsFund ? "fund" : "maintenance rates")} that {(answer.IsFund ? "was" : "were")} tried {verb} {target}.",
            "atStart" => answer.IsFund ? $"No fund is needed to keep {target}." : $"{what}, the least that was tried, already {verb} {target}.",
            _ => $"{what}{Interval(answer)} {verb} {target}.",
        };
    }

    private static string Interval(SizeAnswer answer) => double.IsNaN(answer.Ends.Low) || double.IsNaN(answer.Ends.High) ? ""
        : answer.IsFund ? $" (95 %: ${Amounts.ShortRange(answer.Ends.Low, answer.Ends.High)})"
        : $" (95 %: {Factor(answer.Ends.Low)}–{Factor(answer.Ends.High)})";

    private static IEnumerable<string> Certainty(SizeAnswer answer)
    {
        if (answer.Found == "found")
        {
            yield return double.IsNaN(answer.Ends.High) ? "There are too few paths for an interval of the size: simulate more."
                : $"To be on the safe side of the simulation's error: {Size(answer, answer.IsFund ? Math.Ceiling(answer.Ends.High) : answer.Ends.High)}.";
        }

        SummaryRow check = answer.Target.Name.In(answer.Run.Summary);
        yield return $"A run with it has {LimitWords.Subject(answer.Target)} at {MetricText.WithInterval(check)}: the target {(answer.IsMet ? "holds" : "does not hold")}.";
        yield return "Intervals are of the simulation. That volatility, depth and book are as the scenario says is not in them.";
    }

    private static IEnumerable<string> Cost(SizeAnswer answer)
    {
        if (!double.IsNaN(answer.MarginUsd))
        {
            yield return $"The book then locks {Amounts.Money(answer.MarginUsd)} of maintenance margin.";
        }

        foreach (FundRow row in answer.Levels.Where(l => l.Probability is 0.01 or 0.001 or 0.0001 && l.FundUsd > 0))
        {
            yield return $"{Amounts.Money(row.FundUsd)} runs dry in {Amounts.Percent(row.Probability)} of paths"
                + (double.IsNaN(row.CiLow) ? " (too few paths for an interval)." : $" (${Amounts.ShortRange(row.CiLow, row.CiHigh)}).");
        }

        if (!answer.IsFund)
        {
            yield return "Higher rates liquidate earlier: more positions are sold, each with a smaller shortfall. Far higher rates can make things worse again.";
        }
    }

    private static IEnumerable<ReportSection> Search(SizeAnswer answer)
    {
        if (answer.Search.IsEmpty)
        {
            yield break;
        }

        ShockAxis axis = answer.IsFund ? new("insurance fund", u => u, TickText.Money) : new("maintenance rates ×", u => Math.Pow(2, u), v => "× " + TickText.Number(v));
        double at = answer.Found != "found" ? double.NaN : answer.IsFund ? answer.Size : Math.Log2(answer.Size);
        Figure figure = new SearchChart(answer.Target, axis, [.. answer.Search.DistinctBy(r => r.At).OrderBy(r => r.At)], at)
            .Of($"{ReverseWords.Upper(LimitWords.Subject(answer.Target))} by {(answer.IsFund ? "size of the fund" : "factor of the rates")}", "search");
        yield return new("search", "How the target answers", "Every run of the search with its 95 % band. The ring is the size found.", [figure.Full()]) { Tables = [figure.Table] };
    }

    private static string Size(SizeAnswer answer, double size) => answer.IsFund ? Amounts.Money(size) : "× " + Factor(size);

    private static string Factor(double factor) => factor.ToString("0.000", CultureInfo.InvariantCulture);
}
