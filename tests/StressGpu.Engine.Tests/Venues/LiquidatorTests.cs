using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Venues;

/// <summary>Who liquidates, when and at what fee, by hand.</summary>
public sealed class LiquidatorTests
{
    private static readonly Liquidators Any = new();

    [Fact]
    public void Three_slices_follow_each_other_by_the_cool_down_and_are_one_account()
    {
        Scenario scenario = Quiet.Scenario(1, Quiet.At(7, -0.1)).With(v => v with { PartialLiquidation = new PartialLiquidation(3, 20) });

        QuietPath path = Quiet.Run(scenario, (0, Side.Long, 90, 100, 500));

        Assert.Equal([7, 9, 11], path.LiquidatedRows());
        Assert.All(path.LiquidatedRows(), row => Assert.Equal(30 * 90, path.Of(row, ReplayLayout.LiquidatedUsd), 2));
        Assert.Equal(1, path[PathColumn.LiquidatedAccounts]);
        // The price stays at 90: 900 are lost of 500 margin.
        Assert.Equal(400, path[PathColumn.BadDebtUsd], 2);
        Assert.Equal(500, path[PathColumn.AccountLossUsd], 6);
    }

    [Fact]
    public void A_slice_that_recovers_stays_open()
    {
        Scenario scenario = Quiet.Scenario(1, Quiet.At(7, -0.1), Quiet.At(10, 0.1 / 0.9))
            .With(v => v with { PartialLiquidation = new PartialLiquidation(3, 20) });

        Assert.Equal([7, 9], Quiet.Run(scenario, (0, Side.Long, 90, 100, 500)).LiquidatedRows());
    }

    [Fact]
    public void Bots_wait_for_their_latency()
    {
        Scenario scenario = Bots(Quiet.Scenario(1, Quiet.At(7, -0.1)), Any with { LatencyMinutes = 30 });

        QuietPath path = Quiet.Run(scenario, (0, Side.Long, 100, 100, 500));

        Assert.Equal([10], path.LiquidatedRows());
        Assert.Equal(9000, path.Of(9, ReplayLayout.Backlog), 1);
        Assert.Equal(0, path.Of(10, ReplayLayout.Backlog));
        Assert.Equal(9000, path[PathColumn.MaxBacklogUsd], 1);
    }

    [Fact]
    public void Bots_take_what_their_capacity_allows()
    {
        // 450 USD a minute are 4,500 a step: half of 100 positions of 90 USD each, which trigger together.
        Scenario scenario = Bots(Quiet.Scenario(1, Quiet.At(7, -0.1)), Any with { CapacityUsdPerMinute = 450 });
        var book = Enumerable.Range(0, 100).Select(i => (0, Side.Long, 1.0, 100.0, 5.0 + i * 1e-4)).ToArray();

        QuietPath path = Quiet.Run(scenario, book);

        Assert.Equal([7, 8], path.LiquidatedRows());
        Assert.Equal(50, path.Of(7, ReplayLayout.LiquidatedAccounts));
    }

    [Theory]
    [InlineData(1.9, true)]
    [InlineData(2.1, false)]
    public void Bots_act_where_the_incentive_covers_gas(double gasUsd, bool acts)
    {
        // Fee 2 % of 100 x 90: half of it, 90 USD, is the liquidator's; fifty positions.
        Scenario scenario = Bots(Quiet.Scenario(1, Quiet.At(7, -0.1)), Any with { GasUsd = gasUsd * 0.9 }) with { };
        scenario = scenario.With(v => v with { LiquidationFeeRate = 0.02, FeeShareToFund = 0.5 });
        var book = Enumerable.Range(0, 50).Select(i => (0, Side.Long, 2.0, 100.0, 10.0)).ToArray();

        Assert.Equal(acts, Quiet.Run(scenario, book)[PathColumn.LiquidatedUsd] > 0);
    }

    [Fact]
    public void Bots_stop_where_slippage_eats_the_incentive()
    {
        // Linear, nothing permanent: selling n USD at depth 1e5 costs 0.005 n/1e5 on average; 0.5 % of incentive pay for 1e5 USD.
        Scenario scenario = Bots(Quiet.Scenario(1, Quiet.At(7, -0.1)), Any).With(v => v with { LiquidationFeeRate = 0.01, FeeShareToFund = 0.5 })
            .WithAssets(a => a with { DepthUsdPerPercent = 1e5 }) with { Liquidity = new Liquidity(1, 0, 1e9) };
        var book = Enumerable.Range(0, 3000).Select(i => (0, Side.Long, 1.0, 100.0, 5.0 + i * 1e-6)).ToArray();

        QuietPath path = Quiet.Run(scenario, book);

        Assert.InRange(path.Of(7, ReplayLayout.LiquidatedUsd), 0.99e5, 1.01e5);
    }

    [Fact]
    public void A_Maker_auction_of_1_3_times_the_mark_reaches_the_market_after_27_cuts_of_90_seconds()
    {
        // validation.md: Maker clip, x0.99 per 90 s: 27 steps.
        Scenario scenario = Auction(0) with { Horizon = new Horizon(6, 1.5) };

        QuietPath path = Quiet.Run(scenario, (0, Side.Long, 100, 100, 500));

        int triggered = (int)path.Rows.Index().First(r => r.Item[ReplayLayout.Of(0, ReplayLayout.Backlog)] > 0).Index;
        Assert.Equal([triggered + 27], path.LiquidatedRows());
        // 1.3 x 0.99^27 = 0.99104 is asked: 0.896 % are given away, here all of what is left is less, so it is bad debt only.
        Assert.Equal(500, path[PathColumn.BadDebtUsd], 1);
    }

    [Fact]
    public void An_auction_that_nobody_wants_starts_anew_at_its_cusp()
    {
        // 0.99^92 = 0.3967 is the first under 0.4: 92 cuts (8,280 s). At most 1 - 1.3 x 0.4007 = 0.479 is given away.
        QuietPath path = Quiet.Run(Auction(0.48) with { Horizon = new Horizon(6, 1.5) }, (0, Side.Long, 100, 100, 500));
        QuietPath taken = Quiet.Run(Auction(0.478) with { Horizon = new Horizon(6, 1.5) }, (0, Side.Long, 100, 100, 500));

        Assert.Empty(path.LiquidatedRows());
        int triggered = (int)taken.Rows.Index().First(r => r.Item[ReplayLayout.Of(0, ReplayLayout.Backlog)] > 0).Index;
        Assert.Equal([triggered + 91], taken.LiquidatedRows());
    }

    [Fact]
    public void An_escalating_fee_grows_with_waiting()
    {
        Scenario scenario = Bots(Quiet.Scenario(1, Quiet.At(7, -0.042)), Any with { LatencyMinutes = 30 }).With(v => v with
        {
            LiquidationFeeRate = 0.001, FeeShareToFund = 0.5, Fees = new FeeModel { Kind = FeeKind.Escalating, SlopePerHour = 0.002, Most = 0.05 },
        });

        QuietPath path = Quiet.Run(scenario, (0, Side.Long, 100, 100, 500));

        // Three rows of ten minutes: 0.1 % + 0.2 % x 0.5.
        Assert.Equal(100 * 95.8 * 0.002, path[PathColumn.FeesUsd], 3);
    }

    [Fact]
    public void The_vault_takes_who_is_under_its_share_of_maintenance_with_what_is_left()
    {
        Scenario scenario = Quiet.Scenario(1, Quiet.At(7, -0.046)).With(v => v with { Backstop = new BackstopVault(1e4, 1e9) { IsolatedShare = 0.67 } });

        // At 95.4 equity is 0.4 a unit of 0.954 maintenance: taken. With margin 5.4 it is 0.8: liquidated.
        QuietPath taken = Quiet.Run(scenario, (0, Side.Long, 10, 100, 50));
        QuietPath sold = Quiet.Run(scenario, (0, Side.Long, 10, 100, 54));

        Assert.Equal(0, taken[PathColumn.LiquidatedUsd]);
        Assert.Equal(1, taken[PathColumn.LiquidatedAccounts]);
        Assert.Equal(4, taken[PathColumn.VaultTakenUsd], 3);
        Assert.Equal(50, taken[PathColumn.AccountLossUsd], 6);
        Assert.Equal(-4, taken[PathColumn.VaultLossUsd], 3);
        Assert.Equal(954, sold[PathColumn.LiquidatedUsd], 2);
    }

    [Fact]
    public void Each_asset_pays_its_own_shortfalls()
    {
        Scenario scenario = Quiet.Scenario(2, Quiet.At(7, -0.1)).With(v => v with { FundPerAsset = true, InsuranceFundUsd = 1000 });
        scenario = scenario with
        {
            Assets = [scenario.Assets[0] with { InsuranceFundShare = 0.3 }, scenario.Assets[1] with { InsuranceFundShare = 0.7 }],
        };

        // 500 of shortfall, 300 in the asset's own fund.
        QuietPath path = Quiet.Run(scenario, (0, Side.Long, 100, 100, 500));

        Assert.Equal(300, path[PathColumn.FundDrawUsd], 2);
        Assert.Equal(200, path[PathColumn.UnfundedUsd], 2);
        Assert.Equal(700, path.Rows[^1][ReplayLayout.Fund], 2);
    }

    private static Scenario Bots(Scenario scenario, Liquidators bots) =>
        scenario.With(v => v with { Liquidators = bots, LiquidationFeeRate = 0.001, FeeShareToFund = 0 });

    private static Scenario Auction(double tolerance) => Bots(Quiet.Scenario(1, Quiet.At(7, -0.1)), Any with { Tolerance = tolerance })
        .With(v => v with { FeeShareToFund = 0, Fees = new FeeModel { Kind = FeeKind.Auction } });
}
