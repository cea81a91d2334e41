using System.Globalization;
using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>A scenario's parts, each in a line for people.</summary>
internal static class ScenarioText
{
    /// <summary>Assets and horizon.</summary>
    public static string Market(Scenario scenario)
    {
        const int Shown = 12;
        string ids = string.Join(", ", scenario.Assets.Take(Shown).Select(a => a.Id));
        string more = scenario.Assets.Length > Shown ? ", …" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{scenario.Assets.Length} {(scenario.Assets.Length == 1 ? "asset" : "assets")} ({ids}{more}), {scenario.Horizon.Hours} h in "
            + $"{scenario.Horizon.Steps:N0} steps of {scenario.Horizon.StepMinutes} min");
    }

    /// <summary>Positions and rungs.</summary>
    public static IEnumerable<string> Book(LoadedScenario loaded, BookFacts facts)
    {
        if (facts.Positions == 0)
        {
            yield return "none: prices only";
            yield break;
        }

        yield return $"{Amounts.Count(facts.Positions)} positions, {Amounts.Money(loaded.OpenInterestUsd())} open interest"
            + (facts.LiquidatableAtStart > 0 ? $"; {Amounts.Count(facts.LiquidatableAtStart)} liquidatable at the start" : "");
        yield return loaded.Scenario.Book.Exact
            ? $"{Amounts.Count(facts.Rungs)} rungs, every position its own"
            : $"{Amounts.Count(facts.Rungs)} rungs; merging moves triggers by at most {Amounts.Digits(facts.LargestShiftBasisPoints)} bp, "
                + $"a total shortfall by at most {Amounts.Money(facts.ShortfallErrorUsd)}";
    }

    /// <summary>Fund and rules.</summary>
    public static string Venue(Venue venue) =>
        $"{Amounts.Money(venue.InsuranceFundUsd)} insurance fund, then {AfterFundWord(venue.AfterFund)}; "
        + $"{Amounts.Percent(venue.LiquidationFeeRate)} liquidation fee, {(venue.MarkPrice == MarkPrice.Last ? "last" : "index")} mark price";

    private static string AfterFundWord(AfterFund rule) => rule switch
    {
        AfterFund.Adl => "auto-deleveraging",
        AfterFund.Socialise => "socialised losses",
        _ => "unpaid losses",
    };
}
