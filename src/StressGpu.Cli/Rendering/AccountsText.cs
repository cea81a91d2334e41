using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>Accounts and their margin classes, each in a line for people.</summary>
internal static class AccountsText
{
    private const int MostClasses = 6;

    /// <summary>Label and text of each line; none where there are no accounts.</summary>
    public static IEnumerable<(string Label, string Text)> Lines(Scenario scenario, AccountFacts? accounts)
    {
        if (accounts is null)
        {
            yield break;
        }

        yield return ("accounts", $"{Amounts.Count(accounts.Accounts)} with {string.Join(", ", Legs(accounts))}"
            + (accounts.LiquidatableAtStart > 0 ? $"; {Amounts.Count(accounts.LiquidatableAtStart)} liquidatable at the start" : ""));
        foreach (ClassFacts each in accounts.Classes.Take(MostClasses))
        {
            MarginClass? rules = scenario.Venue.MarginClasses.FirstOrDefault(c => c.Id == each.Id);
            yield return ("class", $"{each.Id}: {Amounts.Count(each.Accounts)} accounts, "
                + string.Join(", ", Rules(rules ?? Isolated(scenario.Venue))));
        }

        if (accounts.Classes.Length > MostClasses)
        {
            yield return ("class", $"… and {accounts.Classes.Length - MostClasses} more");
        }
    }

    // Positions that became accounts have no class of the scenario's.
    private static MarginClass Isolated(Venue venue) => new()
    {
        Id = "isolated", LiquidationFeeRate = venue.LiquidationFeeRate, FeeShareToFund = venue.FeeShareToFund,
    };

    private static IEnumerable<string> Legs(AccountFacts accounts)
    {
        (int Count, string Name, double Usd)[] kinds =
        [
            (accounts.Perpetuals, "perpetuals", accounts.PerpetualNotionalUsd),
            (accounts.Loans, "loans", accounts.DebtUsd),
            (accounts.Options, "options", accounts.OptionNotionalUsd),
        ];
        IEnumerable<string> sized = kinds.Where(k => k.Count > 0).Select(k => $"{Amounts.Count(k.Count)} {k.Name} ({Amounts.Money(k.Usd)})");
        return accounts.Collateral > 0 ? sized.Append($"{Amounts.Count(accounts.Collateral)} coin balances") : sized;
    }

    private static IEnumerable<string> Rules(MarginClass rules)
    {
        bool isLending = rules.Liquidation == LiquidationRule.CloseFactor;
        yield return rules.Liquidation switch
        {
            LiquidationRule.Fraction => $"{Amounts.Percent(rules.Fraction)} liquidated at a time",
            LiquidationRule.JustEnough => "liquidated just enough to comply",
            LiquidationRule.CloseFactor => $"close factor {Amounts.Percent(rules.CloseFactor)}",
            _ => "liquidated in full",
        };
        yield return isLending ? $"{Amounts.Percent(rules.LiquidationBonus)} bonus" : $"{Amounts.Percent(rules.LiquidationFeeRate)} fee";
        if (rules.CoolDownMinutes > 0)
        {
            yield return $"{Amounts.Duration(60 * rules.CoolDownMinutes)} apart";
        }

        if (double.IsFinite(rules.MaximumNotionalPerStepUsd))
        {
            yield return $"at most {Amounts.Money(rules.MaximumNotionalPerStepUsd)} a step";
        }

        if (rules.OptionMargin == OptionMargin.Grid)
        {
            yield return "margin by a grid of scenarios";
        }

        if (rules.BackstopShare > 0)
        {
            yield return $"to the vault under {Amounts.Percent(rules.BackstopShare)} of maintenance";
        }
    }
}
