using StressGpu.Model;

namespace StressGpu.Report;

/// <summary>The first sentences of the report: what a committee takes home.</summary>
internal static class Verdict
{
    /// <summary>The sentence on top.</summary>
    public static string Sentence(ReportContext context) =>
        context.Run.Limits.IsEmpty ? Fund(context) : Limits(context) + " " + Fund(context);

    /// <summary>Whether the sentence is a warning: a limit breached, or, without limits, a fund that runs dry.</summary>
    public static bool IsBad(ReportContext context) => context.Run.Limits.IsEmpty
        ? context.Summary.Row("unfunded", "probability").Value > 0
        : context.Run.Limits.Any(l => l.Verdict() == LimitVerdict.Breached);

    /// <summary>A period of the run in words: <c>8-hour period</c>.</summary>
    public static string Period(ScenarioView scenario)
    {
        double hours = scenario.Hours;
        return hours >= 48 ? $"{Amounts.Digits(hours / 24)}-day period" : hours == 24 ? "day" : hours >= 1
            ? $"{Amounts.Digits(hours)}-hour period" : $"{Amounts.Digits(60 * hours)}-minute period";
    }

    /// <summary>A probability as a frequency: <c>1 of 94</c>.</summary>
    public static string Frequency(double probability) =>
        probability >= 0.5 ? Amounts.Percent(probability) + " of" : $"1 of {Amounts.Count((long)Math.Round(1 / probability))}";

    private static string Limits(ReportContext context)
    {
        int all = context.Run.Limits.Length;
        int breached = context.Run.Limits.Count(l => l.Verdict() == LimitVerdict.Breached);
        int undecided = context.Run.Limits.Count(l => l.Verdict() == LimitVerdict.Undecided);
        string limits = all == 1 ? "The limit" : $"All {all} limits";
        return breached == 0 && undecided == 0 ? $"{limits} {(all == 1 ? "is" : "are")} kept."
            : breached == 0 ? $"No limit is breached, but {(undecided == 1 ? "one is" : $"{undecided} are")} too close to call."
            : all == 1 ? "The limit is breached."
            : $"{breached} of {all} limits {(breached == 1 ? "is" : "are")} breached"
                + (undecided > 0 ? $", {undecided} too close to call." : ".");
    }

    private static string Fund(ReportContext context)
    {
        SummaryRow exhausted = context.Summary.Row("unfunded", "probability");
        string fund = Amounts.Money(context.Scenario.FundUsd);
        if (context.Run.Facts.Book.Positions == 0 && context.Summary.Row("liquidated", "probability").Value == 0)
        {
            return "Nothing is liquidated on any path.";
        }

        if (context.Summary.Row("bad_debt", "probability").Value == 0)
        {
            return $"No path of {Amounts.Count(exhausted.Paths)} has any bad debt.";
        }

        return exhausted.Value == 0
            ? $"The {fund} insurance fund pays for all bad debt on every one of {Amounts.Count(exhausted.Paths)} paths."
            : context.Scenario.FundUsd <= 0
            ? $"Without an insurance fund, {Share(exhausted.Value)} simulated {Period(context.Scenario)}s leaves bad debt that nobody has set money aside for."
            : $"The {fund} insurance fund runs dry in {Share(exhausted.Value)} simulated {Period(context.Scenario)}s.";
    }

    private static string Share(double probability) => Frequency(probability);
}
