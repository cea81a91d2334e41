using System.Xml.Linq;
using StressGpu.Model;

namespace StressGpu.Report;

/// <summary>Methodology, limitations and how far the model has been validated.</summary>
internal static class MethodSection
{
    /// <summary>The section; what is to be said first of the method comes before the rest.</summary>
    public static ReportSection Of(ReportContext context, IEnumerable<string>? first = null) => new(
        "method", "Method, limits, validation", "What was simulated, what the numbers do not know, and what has been checked.",
        [
            Html.El("h3", "Methodology"), List((first ?? []).Concat(Method(context))),
            Html.El("h3", "Limitations"), List(Limitations(context)),
            Html.El("h3", "Validation"), List(Validation()),
        ]);

    private static XElement List(IEnumerable<string> lines) => Html.El("ul", lines.Select(l => Html.El("li", l)));

    private static IEnumerable<string> Method(ReportContext context)
    {
        ScenarioView scenario = context.Scenario;
        string assets = string.Join(", ", scenario.Assets.Take(12)) + (scenario.Assets.Length > 12 ? ", …" : "");
        yield return $"{Amounts.Count(context.Summary.Paths)} paths of {scenario.Assets.Length} {(scenario.Assets.Length == 1 ? "asset" : "assets")} ({assets}) "
            + $"over {Amounts.Digits(scenario.Hours)} h in {Amounts.Count(scenario.Steps)} steps of {Amounts.Span(scenario.StepMinutes)}; market model {scenario.Model}"
            + (scenario.IsAntithetic ? ", antithetic pairs (intervals count pairs)." : ".");
        if (scenario.Method != "crude")
        {
            yield return scenario.Method == "splitting"
                ? "Rare losses by multilevel splitting: paths that reach a level are continued as several, each of which weighs less; means are unbiased."
                : "Rare losses by importance sampling: drivers are shifted towards the tail and every path weighs what undoes that; means are unbiased.";
        }

        if (context.Run.Facts.Book.Positions > 0)
        {
            yield return $"A book of {Amounts.Count(context.Run.Facts.Book.Positions)} isolated positions on {Amounts.Count(context.Run.Facts.Book.Rungs)} price levels; "
                + $"merging moves a complete shortfall by at most {Amounts.Money(context.Run.Facts.Book.ShortfallErrorUsd)}.";
        }

        yield return $"In every step prices move, accounts under their maintenance margin are sold, sales move prices, and rounds repeat until none triggers. "
            + $"Shortfalls draw on the {Amounts.Money(scenario.FundUsd)} insurance fund, then follow {scenario.AfterFundWords}.";
        yield return "VaR is an order statistic with a distribution-free interval, ES the mean beyond it with an interval from its influence function, "
            + "probabilities have Wilson intervals; with fewer than 50 paths beyond a level no interval is given.";
    }

    private static IEnumerable<string> Limitations(ReportContext context)
    {
        yield return "Intervals measure the simulation's error alone. Whether volatilities, correlations, depth and book are right is not in them.";
        yield return context.Scenario.IsBridged
            ? "Triggers inside a step are seen through bridge monitoring; the cascade itself still runs at step ends."
            : $"Prices are looked at every {Amounts.Span(context.Scenario.StepMinutes)}. Coarse steps jump over part of the maintenance margin and overstate bad debt.";
        yield return "Traders do not react but by the scenario's rules: nobody adds margin, and liquidity comes back as the scenario says.";
        yield return "The tail beyond the number of paths is not known: what happens less often than about once in "
            + $"{Amounts.Count(Math.Max(1, context.Summary.Paths / 50))} paths has no interval here.";
    }

    private static IEnumerable<string> Validation()
    {
        yield return "The program's tests check random numbers against published known answers, prices, barriers and tails against closed forms, cascades against a "
            + "brute-force reference, money to be conserved on every path, and 95 % intervals to cover over a thousand seeds.";
        yield return "Vector engine, OpenCL and debug device agree bit for bit in tests; every run on another device checks a sample of this scenario first.";
        yield return "No test says that a calibrated scenario predicts an event: real crashes are soft checks only.";
    }
}
