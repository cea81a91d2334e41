using StressGpu.Engine.Tests.Accounts;
using StressGpu.Model;
using StressGpu.Statistics;

namespace StressGpu.Engine.Tests.Attribution;

/// <summary>Books whose attribution a hand can work out from decision 0007.</summary>
public sealed class HandCaseTests
{
    private static readonly MarginClass Full = HandCase.Class(LiquidationRule.Full);

    /// <summary>
    /// A whale of 10^6 units at 100 under a tier of 50 % triggers under 90.1 with equity to spare, as does a fifth of a whale.
    /// At 88 they sell 105.6 m USD, and permanent impact of 1 % per 10 m lowers log price by 0.1056. That bankrupts two small
    /// accounts that 88 leaves alone.
    /// </summary>
    private static readonly AccountBook Whale = new AccountBook()
        .Account(50e6).Linear(0, 1e6, 100)
        .Account(14_000).Linear(0, 1000, 100)
        .Account(28_000).Linear(0, 2000, 100)
        .Account(6e6).Linear(0, 2e5, 100);

    private static Scenario WhaleScenario => HandCase.Scenario(Full, 100).WithAssets(a => a with
    {
        DepthUsdPerPercent = 1e7, Maintenance = MaintenanceSchedule.Create([(0, 0.005), (1e7, 0.5)]),
    }).Shocked(-0.12) with { Liquidity = new Liquidity(1, 1, 60) };

    [Fact]
    public void Who_starts_a_cascade_has_not_the_bad_debt_in_his_own_account()
    {
        LossAccumulator losses = Attributed.Certain(WhaleScenario, Whale);

        // Both are bankrupt at 86 a unit: their shortfalls are as their quantities, in the round after the whale's.
        double badDebt = losses.Mean(new(LossKind.BadDebt)).Value;
        Assert.InRange(badDebt, 3000 * (86 - 88 * Math.Exp(-0.1056)), 3000 * (86 - 88 * Math.Exp(-0.1059)));
        Assert.Equal(1.0 / 3, losses.Share(new(LossKind.AccountOwn, 1)).Value, 1e-9);
        Assert.Equal(2.0 / 3, losses.Share(new(LossKind.AccountOwn, 2)).Value, 1e-9);
        Assert.Equal(0, losses.Mean(new(LossKind.AccountOwn, 0)).Value);

        // All of it was begun in the first round, which traded 1.2 m units at one price.
        Assert.Equal(5.0 / 6, losses.Share(new(LossKind.AccountStarted, 0)).Value, 1e-9);
        Assert.Equal(1.0 / 6, losses.Share(new(LossKind.AccountStarted, 3)).Value, 1e-9);
        Assert.DoesNotContain(losses.Keys, k => k is { Kind: LossKind.AccountStarted, First: 1 or 2 });
        Assert.Equal(1, losses.Share(new(LossKind.AssetBadDebt, 0, 0)).Value, 1e-9);
    }

    [Fact]
    public void Equal_paths_have_no_error_and_one_path_has_none_to_give()
    {
        LossEstimate twice = Attributed.Certain(WhaleScenario, Whale).Share(new(LossKind.AccountOwn, 1));
        LossEstimate once = Attributed.Run(WhaleScenario, PositionBook.Empty, Whale.Build(), [0]).Share(new(LossKind.AccountOwn, 1));

        Assert.Equal((2, 1), (twice.Paths, once.Paths));
        Assert.Equal(0, twice.StandardError, 1e-7);
        Assert.Equal(double.NaN, once.StandardError);
    }

    [Fact]
    public void The_branching_ratio_is_the_later_rounds_part_of_the_volume()
    {
        LossAccumulator losses = Attributed.Certain(WhaleScenario, Whale);

        // 3,000 units at the price after the whales against 1.2 m at that of half the way.
        double later = 3000 * Math.Exp(-0.0528);
        Assert.Equal(later / (1.2e6 + later), losses.Branching.OfVolume.Value, 1e-5);
        Assert.Equal(0.003, losses.Branching.Quantile(0.5));
    }

    [Fact]
    public void One_assets_fall_liquidates_what_is_held_in_another()
    {
        // The perpetual loses 1,000, the coin that margins it 3,000: 200 of equity are under 450 of maintenance. The
        // perpetual's 9,000 are closed, which leaves 6,800 of debt; with the buffer that takes all of the coin's 7,000.
        AccountBook book = new AccountBook().Account(-5800).Coin(1, 100).Linear(0, 100, 100);
        LossAccumulator losses = Attributed.Certain(HandCase.Scenario(Full, 100, 100).Shocked(-0.1, -0.3), book);

        Assert.Equal(9000, losses.Mean(new(LossKind.Liquidated, 0)).Value, 1e-2);
        Assert.Equal(7000, losses.Mean(new(LossKind.Liquidated, 1)).Value, 1e-2);
        Assert.Equal(2250, losses.Mean(new(LossKind.Contagion, 0, 0)).Value, 1e-2);
        Assert.Equal(6750, losses.Mean(new(LossKind.Contagion, 0, 1)).Value, 1e-2);
        Assert.Equal(0.25, losses.Share(new(LossKind.Contagion, 1, 0)).Value, 1e-6);
        Assert.Equal(0.75, losses.Share(new(LossKind.Contagion, 1, 1)).Value, 1e-6);
    }

    [Fact]
    public void What_rises_has_not_liquidated_a_long_but_a_short()
    {
        // A short of the second asset loses 2,000 of 2,500 as it doubles; the first one's long wins 1,000 and falls with it.
        AccountBook book = new AccountBook().Account(2500).Linear(0, 100, 100).Linear(1, -40, 100);
        LossAccumulator losses = Attributed.Certain(HandCase.Scenario(Full, 100, 100).Shocked(0.1, 0.9), book);

        Assert.Equal(11_000, losses.Mean(new(LossKind.Contagion, 0, 1)).Value, 1e-2);
        Assert.Equal(7600, losses.Mean(new(LossKind.Contagion, 1, 1)).Value, 1e-2);
        Assert.Equal(2, losses.Keys.Count(k => k.Kind == LossKind.Contagion));
    }

    [Fact]
    public void An_account_that_nothing_has_moved_against_is_liquidated_because_of_nothing()
    {
        // 4 % of margin under 5 % of maintenance, at the start.
        LossAccumulator losses = Attributed.Certain(
            HandCase.Scenario(Full, 100).Shocked(0), new AccountBook().Account(400).Linear(0, 100, 100));

        Assert.Equal(10_000, losses.Mean(new(LossKind.Contagion, 0, -1)).Value, 1e-2);
        Assert.Equal(1, losses.Share(new(LossKind.Contagion, 0, -1)).Value, 1e-9);
    }

    [Fact]
    public void Winners_lose_to_auto_deleveraging_what_the_ledger_says()
    {
        // The worked case of Ladders_and_accounts_lose_the_same_fraction: 400 in all, five eighths of the longs each.
        Scenario scenario = HandCase.Scenario(Full, 1).WithVenue(v => v with { AfterFund = AfterFund.Adl }).Shocked(1);
        PositionBook isolated = Scenarios.Book((0, Side.Long, 300, 1, 200));
        MarginAccounts accounts = new AccountBook().Account(100).Linear(0, -500, 1).Account(300).Linear(0, 500, 1).Build();
        LossAccumulator losses = Attributed.Run(scenario, isolated, accounts, [3, 5]);

        double haircut = losses.Mean(new(LossKind.Haircut)).Value;
        Assert.Equal(400, haircut, 1e-3);
        Assert.Equal(5.0 / 8, losses.Share(new(LossKind.AccountHaircut, 1)).Value, 1e-6);
        Assert.Equal(3.0 / 8, losses.Share(new(LossKind.LadderHaircut, 0, 0)).Value, 1e-6);
    }
}
