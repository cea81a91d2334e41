using System.Globalization;
using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>A scenario's parts, each in a line for people.</summary>
internal static class ScenarioText
{
    /// <summary>Label and text of every line: market, model, positions, accounts, venue.</summary>
    public static IEnumerable<(string Label, string Text)> Lines(LoadedScenario loaded, BookFacts facts, AccountFacts? accounts)
    {
        yield return ("market", Market(loaded.Scenario));
        foreach ((string Label, string Text) line in MarketText.Lines(loaded.Scenario))
        {
            yield return line;
        }

        foreach (string line in Book(loaded, facts, accounts is not null))
        {
            yield return ("book", line);
        }

        foreach ((string Label, string Text) line in AccountsText.Lines(loaded.Scenario, accounts)
            .Concat(VenueText.Lines(loaded.Scenario)).Concat(MechanismText.Lines(loaded.Scenario)))
        {
            yield return line;
        }
    }

    private static string Market(Scenario scenario)
    {
        const int Shown = 12;
        string ids = string.Join(", ", scenario.Assets.Take(Shown).Select(a => a.Id));
        string more = scenario.Assets.Length > Shown ? ", …" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{scenario.Assets.Length} {(scenario.Assets.Length == 1 ? "asset" : "assets")} ({ids}{more}), {scenario.Horizon.Hours} h in "
            + $"{scenario.Horizon.Steps:N0} steps of {scenario.Horizon.StepMinutes} min{(scenario.Monitoring == Monitoring.Bridge ? ", bridged" : "")}");
    }

    private static IEnumerable<string> Book(LoadedScenario loaded, BookFacts facts, bool hasAccounts)
    {
        if (facts.Positions == 0)
        {
            if (!hasAccounts)
            {
                yield return "none: prices only";
            }

            yield break;
        }

        yield return $"{Amounts.Count(facts.Positions)} positions, {Amounts.Money(loaded.OpenInterestUsd())} open interest"
            + (facts.LiquidatableAtStart > 0 ? $"; {Amounts.Count(facts.LiquidatableAtStart)} liquidatable at the start" : "");
        yield return loaded.Scenario.Book.Exact
            ? $"{Amounts.Count(facts.Rungs)} rungs, every position its own"
            : $"{Amounts.Count(facts.Rungs)} rungs; merging moves triggers by at most {Amounts.Digits(facts.LargestShiftBasisPoints)} bp, "
                + $"a total shortfall by at most {Amounts.Money(facts.ShortfallErrorUsd)}";
    }
}
