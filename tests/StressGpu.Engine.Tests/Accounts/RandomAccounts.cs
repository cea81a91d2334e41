using StressGpu.Model;

namespace StressGpu.Engine.Tests.Accounts;

/// <summary>Small wild books of cross-margin accounts, borrowers and isolated positions from a seed.</summary>
internal static class RandomAccounts
{
    /// <summary>2-4 assets (the last often a stablecoin), 3-40 accounts of all rules, 0-8 isolated positions.</summary>
    public static (Scenario Scenario, PositionBook Book, MarginAccounts Accounts) Draw(int seed)
    {
        var random = new Random(seed);
        int assets = random.Next(2, 5);
        (Scenario scenario, PositionBook book) = RandomMarket.Draw(seed, assets, random.Next(9));
        if (random.Next(2) == 0)
        {
            scenario = WithStable(scenario);
            book = WithoutAsset(book, assets - 1);
        }

        scenario = scenario with { Venue = RandomVenue.Draw(random, scenario.Venue, assets) };
        double[] prices = [.. scenario.Assets.Select(a => a.PriceUsd)];
        var table = new AccountBook();
        double gross = Enumerable.Range(0, book.Count).Sum(i => book.Quantities[i] * book.EntryPricesUsd[i]);
        int count = random.Next(3, 41);
        for (int account = 0; account < count; account++)
        {
            int rules = random.Next(4);
            gross += scenario.Venue.MarginClasses[rules].Liquidation == LiquidationRule.CloseFactor
                ? RandomAccount.Borrower(random, table, rules, prices)
                : RandomAccount.Cross(random, table, rules, prices);
        }

        double percents = 0.2 * Math.Pow(100, random.NextDouble());
        double depth = gross / Math.Pow(percents, 1 / scenario.Liquidity.ImpactExponent);
        scenario = scenario.WithAssets(a => a with { DepthUsdPerPercent = depth });
        return (scenario with { Market = scenario.Market with { Shocks = Shocks(random, assets) } }, book, table.Build());
    }

    private static Scenario WithStable(Scenario scenario) => scenario with
    {
        Assets =
        [
            .. scenario.Assets[..^1],
            scenario.Assets[^1] with { PriceUsd = 1, AnnualVolatility = 0, AnnualDrift = 0 },
        ],
    };

    private static PositionBook WithoutAsset(PositionBook book, int asset)
    {
        int[] kept = [.. Enumerable.Range(0, book.Count).Where(i => book.Assets[i] != asset)];
        return Scenarios.Book(
            [.. kept.Select(i => ((int)book.Assets[i], book.Sides[i], book.Quantities[i], book.EntryPricesUsd[i], book.MarginsUsd[i]))]);
    }

    private static System.Collections.Immutable.ImmutableArray<PriceShock> Shocks(Random random, int assets) =>
        random.Next(3) > 0
            ? []
            : [new PriceShock(random.Next(assets), random.Next(24), RandomVenue.Pick(random, 0, 4, 6), random.NextDouble() * 0.4 - 0.3)];
}
