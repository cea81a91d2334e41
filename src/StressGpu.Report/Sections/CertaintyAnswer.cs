using StressGpu.Model;

namespace StressGpu.Report;

/// <summary>The answer to: how sure are we?</summary>
internal static class CertaintyAnswer
{
    /// <summary>Sentences, the most important first.</summary>
    public static IEnumerable<string> Lines(ReportContext context)
    {
        SummaryRow exhausted = context.Summary.Row("unfunded", "probability");
        SummaryRow shortfall = context.Summary.Row("bad_debt", "es", 0.99);
        long events = (long)Math.Round(exhausted.Value * exhausted.Paths);
        yield return context.Scenario.Method != "crude"
            ? $"{Amounts.Count(exhausted.Paths)} weighted paths ({(context.Scenario.Method == "splitting" ? "splitting" : "importance sampling")}); P(fund exhausted) is as good as from "
                + $"{Amounts.Short(exhausted.Ess)} independent ones."
            : events > 0
            ? $"{Amounts.Count(exhausted.Paths)} paths, of which {Amounts.Count(events)} exhaust the fund."
            : $"{Amounts.Count(exhausted.Paths)} paths, none of which exhausts the fund.";
        yield return double.IsNaN(shortfall.CiHigh) || shortfall.Value <= 0
            ? "There are too few paths for an interval of the 99 % tail."
            : $"The ES 99 % of bad debt is known to ±{Amounts.Percent((shortfall.CiHigh - shortfall.CiLow) / 2 / shortfall.Value)}: "
                + $"{MetricText.WithInterval(shortfall)}.";
        foreach (string line in TimeStep(context))
        {
            yield return line;
        }

        yield return "Ranges are 95 % intervals of the simulation. That volatility, depth and book are as the scenario says is not in them.";
    }

    private static IEnumerable<string> TimeStep(ReportContext context)
    {
        CheckRow? half = context.Run.Checks.FirstOrDefault(
            c => c is { Kind: CheckRow.TimeStep, Metric: "bad_debt", Statistic: "es" } && c.Level == 0.99);
        if (half is { } row && row.Value - row.Difference > 0)
        {
            yield return $"With {row.Name} the ES 99 % of bad debt changes by "
                + $"{(row.Difference > 0 ? "+" : "")}{Amounts.Percent(row.Difference / (row.Value - row.Difference))}.";
        }
    }
}
