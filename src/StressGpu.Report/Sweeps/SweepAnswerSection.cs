using System.Xml.Linq;
using StressGpu.Model;

namespace StressGpu.Report;

/// <summary>Page one of a sweep: whether something is as safe as the scenario and ties up less, and what is safest.</summary>
internal static class SweepAnswerSection
{
    /// <summary>The section.</summary>
    public static ReportSection Of(SweepView view) => new("answer", "Answer", "",
    [
        .. AnswerBoxes.Of(
            Sentence(view), false,
            AnswerBoxes.Words("How safe is it as written?", [Risk(view, 0), $"It ties up {Capital(view, view.Front[0])}."]),
            Safest(view),
            AnswerBoxes.Words("How sure are we?", Certainty(view))),
    ]);

    private static string Sentence(SweepView view)
    {
        FrontRow written = view.Front[0];
        FrontRow? better = written.IsOnFront ? null : view.Front.Skip(1)
            .Where(f => f.Risk <= written.Risk && IsNoMore(view, f, written)).OrderBy(f => f.Risk).ThenBy(f => f.Capital.FundUsd).FirstOrDefault();
        return better is null
            ? $"Nothing on this grid of {Amounts.Count(view.Front.Length - 1)} points is as safe as the scenario as written and ties up less."
            : $"{ReverseWords.Upper(view.Point(better.Point))} is at least as safe as the scenario as written and ties up no more.";
    }

    private static bool IsNoMore(SweepView view, FrontRow row, FrontRow than) => view.Capital is null
        ? row.Capital.FundUsd <= than.Capital.FundUsd && row.Capital.MarginUsd <= than.Capital.MarginUsd
        : row.Capital.Named <= than.Capital.Named;

    private static XElement Safest(SweepView view)
    {
        FrontRow[] rows = [.. view.Front.Where(f => double.IsFinite(f.Risk))];
        if (rows.Length == 0)
        {
            return AnswerBoxes.Words("What is safest?", ["No point has a value for the risk."]);
        }

        FrontRow safest = rows.OrderBy(f => f.Risk).ThenBy(f => view.Capital is null ? f.Capital.FundUsd : f.Capital.Named).ThenBy(f => f.Capital.MarginUsd).First();
        return AnswerBoxes.Words("What is safest for the least?", [$"{ReverseWords.Upper(view.Point(safest.Point))}.", Risk(view, safest.Point), $"It ties up {Capital(view, safest)}."]);
    }

    private static string Risk(SweepView view, int point)
    {
        SummaryRow row = view.Row(point, view.Metrics[0]).Statistic;
        string value = row.Value == 0 && row.Statistic != "probability" ? "$0" : MetricText.WithInterval(row);
        return $"{ReverseWords.Upper(MetricText.Name(row.Metric))}, {MetricText.Statistic(row.Statistic, row.Level)}: {value}.";
    }

    private static string Capital(SweepView view, FrontRow row) => view.Capital is { } named
        ? $"{Amounts.Short(row.Capital.Named)} of {named}"
        : $"a fund of {Amounts.Money(row.Capital.FundUsd)} and {Amounts.Money(row.Capital.MarginUsd)} of maintenance margin";

    private static IEnumerable<string> Certainty(SweepView view)
    {
        int few = view.Front.Count(f => double.IsNaN(view.Row(f.Point, view.Metrics[0]).Statistic.CiLow));
        yield return few > 0
            ? $"Too few paths: {Amounts.Count(few)} of {Amounts.Count(view.Front.Length)} values of the risk have no interval. Simulate more before deciding."
            : "Every value has a 95 % interval, in the maps below; points whose intervals meet are not apart.";
        yield return $"{Amounts.Count(view.Paths)} paths at each point, the same random numbers at all of them. That volatility, depth and book are as the scenario says is not in the intervals.";
    }
}
