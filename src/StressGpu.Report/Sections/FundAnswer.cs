using StressGpu.Model;

namespace StressGpu.Report;

/// <summary>The answer to: is the fund big enough?</summary>
internal static class FundAnswer
{
    /// <summary>Sentences, the most important first.</summary>
    public static IEnumerable<string> Lines(ReportContext context)
    {
        SummaryRow exhausted = context.Summary.Row("unfunded", "probability");
        string fund = Amounts.Money(context.Scenario.FundUsd);
        if (exhausted.Value == 0)
        {
            yield return $"Yes on every simulated path: the chance that {fund} is not enough is "
                + $"under {Amounts.Percent(exhausted.CiHigh)} (95 % confidence).";
        }
        else
        {
            yield return $"It is exhausted with a probability of {MetricText.WithInterval(exhausted)}.";
            SummaryRow shortfall = context.Summary.Row("unfunded", "es", 0.99);
            yield return $"On the worst 1 % of paths {Amounts.Money(shortfall.Value)} is left on average; it becomes {context.Scenario.AfterFundWords}.";
        }

        foreach (string line in Sizes(context))
        {
            yield return line;
        }
    }

    // "About": a path that exhausted this fund went on with an empty one. Where bad debt stays under the fund, the fund is never
    // exhausted, whatever fees add to it: a bound that needs no other run.
    private static IEnumerable<string> Sizes(ReportContext context)
    {
        string metric = context.Summary.Has("fund_need") ? "fund_need" : "bad_debt";
        SummaryRow often = context.Summary.Row(metric, "var", 0.99);
        SummaryRow rarely = context.Summary.Row(metric, "var", 0.999);
        if (often.Value > 0 && rarely.Value > 0)
        {
            yield return $"A fund of {MetricText.WithInterval(often)} covers {(metric == "bad_debt" ? "at least" : "about")} 99 % of paths, "
                + $"one of {MetricText.WithInterval(rarely)} 99.9 %.";
        }
    }
}
