using System.Collections.Immutable;
using StressGpu.Engine;
using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>What the account engine has to simulate, at the start prices; amounts in USD.</summary>
/// <param name="Accounts">Number of accounts, isolated positions included where they are accounts.</param>
/// <param name="Classes">Margin classes that have accounts, in scenario order.</param>
/// <param name="Collateral">Number of coin balances.</param>
/// <param name="Perpetuals">Number of perpetuals.</param>
/// <param name="Loans">Number of loans.</param>
/// <param name="Options">Number of option positions.</param>
/// <param name="PerpetualNotionalUsd">Absolute notional of the perpetuals.</param>
/// <param name="DebtUsd">Loans.</param>
/// <param name="OptionNotionalUsd">Absolute underlying notional of the options.</param>
/// <param name="LiquidatableAtStart">Accounts under their maintenance margin at once; they are liquidated at step 0.</param>
internal sealed record AccountFacts(
    int Accounts, ImmutableArray<ClassFacts> Classes, int Collateral, int Perpetuals, int Loans, int Options,
    double PerpetualNotionalUsd, double DebtUsd, double OptionNotionalUsd, int LiquidatableAtStart)
{
    private const string Isolated = "isolated";

    /// <summary>The facts; null where there are no accounts.</summary>
    public static AccountFacts? Of(Scenario scenario, PositionBook book, MarginAccounts accounts)
    {
        int isolated = scenario.Book.IsolatedAsAccounts ? book.Count : 0;
        if (accounts.Accounts.IsEmpty && isolated == 0)
        {
            return null;
        }

        AccountStanding[] standings = Standings(scenario, accounts);
        return new AccountFacts(
            accounts.Accounts.Length + isolated, Classify(scenario, accounts, isolated), accounts.Collateral.Length,
            accounts.Positions.Length + isolated, accounts.Loans.Length, accounts.Options.Length,
            standings.Sum(s => s.PerpetualNotionalUsd) + (isolated > 0 ? OpenInterest.Usd(scenario, book) : 0),
            standings.Sum(s => s.DebtUsd), standings.Sum(s => s.OptionNotionalUsd),
            standings.Count(s => s.IsLiquidatable) + (isolated > 0 ? OpenInterest.CountLiquidatable(scenario, book) : 0));
    }

    private static AccountStanding[] Standings(Scenario scenario, MarginAccounts accounts)
    {
        AccountValuation valuation = new(accounts, scenario, new StartOptionMarks(scenario));
        double[] startUsd = [.. scenario.Assets.Select(a => a.PriceUsd)];
        AccountStanding[] standings = new AccountStanding[accounts.Accounts.Length];
        Parallel.For(0, standings.Length, account => standings[account] = valuation.At(account, startUsd));
        return standings;
    }

    private static ImmutableArray<ClassFacts> Classify(Scenario scenario, MarginAccounts accounts, int isolated)
    {
        int[] counts = new int[scenario.Venue.MarginClasses.Length];
        foreach (AccountRow account in accounts.Accounts)
        {
            counts[account.MarginClass]++;
        }

        IEnumerable<ClassFacts> classes = scenario.Venue.MarginClasses.Zip(counts, ClassFacts.Of).Where(c => c.Accounts > 0);
        return isolated > 0 ? [.. classes, new ClassFacts(Isolated, "full", isolated)] : [.. classes];
    }
}
