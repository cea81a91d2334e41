using StressGpu.Engine.Tests.Reference;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Accounts;

/// <summary>What must hold on every path of the account engine's reference, whatever the book.</summary>
public sealed class AccountPropertyTests
{
    private const int Books = 400;
    private const int PathsPerBook = 3;

    [Fact]
    public void No_money_is_made_or_lost_on_any_path_of_any_book()
    {
        for (int seed = 0; seed < Books; seed++)
        {
            (Scenario scenario, PositionBook book, MarginAccounts accounts) = RandomAccounts.Draw(seed);
            for (long path = 0; path < PathsPerBook; path++)
            {
                AssertIdentities(scenario, Simulated(scenario, book, accounts, path).Ledger, $"book {seed}, path {path}");
            }
        }
    }

    [Fact]
    public void Random_books_do_everything_that_accounts_can_do()
    {
        var counts = new Dictionary<string, int>();
        int paths = 0;
        for (int seed = 0; seed < Books; seed++)
        {
            (Scenario scenario, PositionBook book, MarginAccounts accounts) = RandomAccounts.Draw(seed);
            AccountReference reference = Simulated(scenario, book, accounts, 0);
            AccountCoverage.Add(counts, scenario, reference);
            paths++;
        }

        Assert.All(counts, entry => Assert.True(entry.Value >= 5, $"{entry.Key}: {entry.Value} of {paths}"));
    }

    [Fact]
    public void Without_accounts_the_two_references_agree()
    {
        int compared = 0;
        for (int seed = 0; seed < 200; seed++)
        {
            (Scenario scenario, PositionBook book) = RandomMarket.Draw(seed);
            double[][] fair = ReferenceMarket.FairUsd(scenario, 0);
            var isolated = new ReferencePath(scenario, book);
            isolated.Run(fair);
            AccountReference mixed = Simulated(scenario, book, MarginAccounts.Empty, 0);
            if (Math.Min(isolated.NearestTie, mixed.NearestTie) > 1e-6)
            {
                compared++;
                foreach (PathColumn column in PathColumns.All)
                {
                    double tolerance = 1e-6 * (Math.Abs(isolated.Ledger[column]) + 1e-3 * isolated.Ledger.GrossUsd) + 1e-6;
                    Assert.Equal(isolated.Ledger[column], mixed.Ledger[column], tolerance);
                }
            }
        }

        Assert.InRange(compared, 180, 200);
    }

    [Fact]
    public void Without_impact_the_shadow_liquidates_the_same()
    {
        for (int seed = 0; seed < 100; seed++)
        {
            (Scenario scenario, PositionBook book, MarginAccounts accounts) = RandomAccounts.Draw(seed);
            scenario = scenario.WithAssets(a => a with { DepthUsdPerPercent = 1e25 });
            ReferenceLedger ledger = Simulated(scenario, book, accounts, 0).Ledger;
            double shadow = ledger[PathColumn.ShadowLiquidatedUsd];

            Assert.Equal(shadow, ledger[PathColumn.LiquidatedAtFairUsd], 1e-6 * shadow + 1e-9 * ledger.GrossUsd);
        }
    }

    internal static AccountReference Simulated(Scenario scenario, PositionBook book, MarginAccounts accounts, long path)
    {
        var reference = new AccountReference(scenario, book, accounts);
        reference.Run(ReferenceMarket.FairUsd(scenario, path));
        return reference;
    }

    /// <summary>Section 7 of the model: account losses + shortfall = market losses + fees + retained; what the vault took is its own.</summary>
    private static void AssertIdentities(Scenario scenario, ReferenceLedger of, string which)
    {
        double tolerance = 1e-9 * of.GrossUsd + 1e-9;
        AssertClose(
            of.MarketLossUsd + of[PathColumn.FeesUsd] + of[PathColumn.RetainedUsd] + of.VaultTakenUsd,
            of[PathColumn.AccountLossUsd] + of[PathColumn.BadDebtUsd] - of.VaultBadDebtUsd);
        AssertClose(of[PathColumn.BadDebtUsd] - of[PathColumn.FundDrawUsd], of[PathColumn.UnfundedUsd]);
        AssertClose(
            of[PathColumn.UnfundedUsd],
            of[PathColumn.AdlHaircutUsd] + of[PathColumn.SocialisedUsd] + of[PathColumn.UnpaidUsd]);
        Assert.InRange(of[PathColumn.EndogenousUsd], 0, of[PathColumn.LiquidatedUsd] * (1 + 1e-12));
        Assert.True(of.FundUsd >= 0, which);
        if (scenario.Venue.InsuranceFundAsset < 0)
        {
            AssertClose(
                scenario.Venue.InsuranceFundUsd + of.FundFeesUsd + of[PathColumn.RetainedUsd] - of[PathColumn.FundDrawUsd],
                of.FundUsd);
        }

        void AssertClose(double left, double right) => Assert.True(
            Math.Abs(left - right) <= tolerance,
            FormattableString.Invariant($"{which}: {left:R} instead of {right:R}, tolerance {tolerance:R}"));
    }
}
