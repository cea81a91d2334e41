using MathNet.Numerics.Statistics;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Books;

/// <summary>The drawn book has what was asked for. Bounds are 4.5 standard errors of the fixed seed's sample.</summary>
public sealed class SyntheticBookTests
{
    private const int Accounts = 200_000;

    private static readonly SyntheticBook Asked = new()
    {
        Accounts = Accounts,
        OpenInterestUsd = 3e9,
        LongShare = 0.55,
        MedianLeverage = 6,
        LeverageSigma = 0.8,
        MaximumLeverage = 40,
        SizeSigma = 1.5,
        AssetShares = [0.5, 0.3, 0.2],
    };

    [Fact]
    public void The_same_accounts_are_drawn_whatever_their_number()
    {
        // Partitions of the draw go to different threads; account n must not notice.
        PositionBook large = Draw(Asked);
        PositionBook again = Draw(Asked);
        PositionBook small = Draw(Asked with { Accounts = 70_000 });

        Assert.True(large.Quantities.SequenceEqual(again.Quantities));
        Assert.True(large.MarginsUsd.SequenceEqual(again.MarginsUsd));
        Assert.True(large.Assets[..70_000].SequenceEqual(small.Assets));
        Assert.True(large.Sides[..70_000].SequenceEqual(small.Sides));
        double scale = small.Quantities[0] / large.Quantities[0];
        for (int account = 0; account < 70_000; account++)
        {
            Assert.Equal(scale, small.Quantities[account] / large.Quantities[account], 1e-9 * scale);
        }
    }

    [Fact]
    public void Another_seed_draws_another_book() =>
        Assert.False(Draw(Asked).Sides.SequenceEqual(SyntheticBookGenerator.Draw(Market(1e-9) with { Seed = 43 }, Asked).Sides));

    [Fact]
    public void Notionals_add_up_to_the_open_interest_at_the_start_price()
    {
        PositionBook book = Draw(Asked);
        Scenario scenario = Market(1e-9);

        double notional = Enumerable.Range(0, book.Count).Sum(i => book.Quantities[i] * scenario.Assets[book.Assets[i]].PriceUsd);

        Assert.Equal(3e9, notional, 1e-6 * 3e9);
        Assert.All(Enumerable.Range(0, book.Count), i => Assert.Equal(scenario.Assets[book.Assets[i]].PriceUsd, book.EntryPricesUsd[i]));
    }

    [Fact]
    public void Sides_and_assets_have_their_shares()
    {
        PositionBook book = Draw(Asked);

        AssertShare(0.55, book.Sides.ToArray().Count(s => s == Side.Long));
        for (int asset = 0; asset < 3; asset++)
        {
            AssertShare(Asked.AssetShares[asset], book.Assets.ToArray().Count(a => a == asset));
        }
    }

    [Fact]
    public void Assets_without_shares_are_drawn_in_proportion_to_depth()
    {
        Scenario scenario = Market(1e-9);
        scenario = scenario with
        {
            Assets = [.. scenario.Assets.Select((a, index) => a with { DepthUsdPerPercent = 1e6 * (index + 1) })],
        };

        PositionBook book = SyntheticBookGenerator.Draw(scenario, Asked with { AssetShares = [] });

        AssertShare(1.0 / 6, book.Assets.ToArray().Count(a => a == 0));
        AssertShare(3.0 / 6, book.Assets.ToArray().Count(a => a == 2));
    }

    [Fact]
    public void Leverage_is_lognormal_about_its_median_and_clamped()
    {
        double[] leverages = [.. Leverages(Draw(Asked)).Order()];

        // Quantile p of a lognormal: 6 exp(0.8 z_p); its error in logs is 0.8 sqrt(p (1-p)/n)/phi(z_p).
        foreach ((double p, double z, double density) in ((double, double, double)[])
            [(0.1, -1.2815516, 0.1754983), (0.25, -0.6744898, 0.3177766), (0.5, 0, 0.3989423), (0.9, 1.2815516, 0.1754983)])
        {
            double error = 0.8 * Math.Sqrt(p * (1 - p) / Accounts) / density;
            Assert.Equal(Math.Log(6) + 0.8 * z, Math.Log(leverages[(int)(p * Accounts)]), 4.5 * error);
        }

        Assert.InRange(leverages[0], 1 - 1e-9, 1 + 1e-9);
        Assert.InRange(leverages[^1], 40 - 1e-9, 40 + 1e-9);
    }

    [Fact]
    public void Sizes_are_lognormal()
    {
        PositionBook book = Draw(Asked);
        Scenario scenario = Market(1e-9);
        double[] logs = [.. Enumerable.Range(0, book.Count)
            .Select(i => Math.Log(book.Quantities[i] * scenario.Assets[book.Assets[i]].PriceUsd))];

        Assert.Equal(1.5, logs.StandardDeviation(), 4.5 * 1.5 / Math.Sqrt(2.0 * Accounts));
        Assert.Equal(0, logs.Skewness(), 4.5 * Math.Sqrt(6.0 / Accounts));
    }

    [Fact]
    public void Margins_are_twice_the_maintenance_margin_at_least()
    {
        Scenario scenario = Market(0.03);

        PositionBook book = SyntheticBookGenerator.Draw(scenario, Asked);

        int lifted = 0;
        for (int i = 0; i < book.Count; i++)
        {
            Asset asset = scenario.Assets[book.Assets[i]];
            double least = 2 * asset.Maintenance.MarginUsd(book.Quantities[i] * asset.PriceUsd);
            Assert.True(book.MarginsUsd[i] >= least * (1 - 1e-12));
            lifted += book.MarginsUsd[i] <= least * (1 + 1e-12) ? 1 : 0;
        }

        Assert.InRange(lifted, 1000, Accounts);
        Assert.Equal(0, ScenarioLowering.Lower(scenario, book).Book.LiquidatableAtStart);
    }

    private static void AssertShare(double share, int count) =>
        Assert.Equal(share, (double)count / Accounts, 4.5 * Math.Sqrt(share * (1 - share) / Accounts));

    private static IEnumerable<double> Leverages(PositionBook book)
    {
        for (int i = 0; i < book.Count; i++)
        {
            yield return book.Quantities[i] * book.EntryPricesUsd[i] / book.MarginsUsd[i];
        }
    }

    private static PositionBook Draw(SyntheticBook asked) => SyntheticBookGenerator.Draw(Market(1e-9), asked);

    private static Scenario Market(double maintenanceRate) =>
        Scenarios.Plain(3).WithAssets(a => a with { Maintenance = Scenarios.Flat(maintenanceRate) });
}
