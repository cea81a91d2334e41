using StressGpu.Engine.Tests.Reference;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Accounts;

/// <summary>Shares, limits and collateral sales of the reference against numbers by hand.</summary>
public sealed class PlanReferenceTests
{
    /// <summary>Long 10 at 100 with 30 USD: at 100 the requirement is 50.</summary>
    private static AccountBook Thin() => new AccountBook().Account(30).Linear(0, 10, 100);

    [Fact]
    public void A_fraction_is_closed_after_every_cool_down()
    {
        // ceil(90/60) = 2 rows: a quarter of what is left at rows 0, 2 and 4, when 421.875 need only 21.1 of 30.
        MarginClass rules = HandCase.Class(LiquidationRule.Fraction) with { CoolDownMinutes = 90 };
        Scenario scenario = HandCase.Scenario(rules, 100);

        Assert.Equal(7.5, Quantity(HandCase.Run(scenario, Thin(), 100, 100)), 1e-9);
        Assert.Equal(5.625, Quantity(HandCase.Run(scenario, Thin(), 100, 100, 100)), 1e-9);
        AccountReference after = HandCase.Run(scenario, Thin(), 100, 100, 100, 100, 100);
        Assert.Equal(5.625, Quantity(after), 1e-9);
        Assert.Equal(2, after.Ledger[PathColumn.LiquidatedAccounts]);
    }

    [Fact]
    public void Without_a_cool_down_the_next_round_takes_the_next_fraction()
    {
        AccountReference after = HandCase.Run(HandCase.Scenario(HandCase.Class(LiquidationRule.Fraction), 100), Thin(), 100);

        Assert.Equal(5.625, Quantity(after), 1e-9);
        Assert.Equal(2, after.Ledger[PathColumn.Rounds]);
        Assert.Equal(187.5 / 437.5, after.Ledger.BranchingRatio, 1e-6);
    }

    [Fact]
    public void No_more_than_the_limit_is_liquidated_in_a_step()
    {
        MarginClass rules = HandCase.Class(LiquidationRule.Full) with { MaximumNotionalPerStepUsd = 300 };
        Scenario scenario = HandCase.Scenario(rules, 100);

        Assert.Equal(7, Quantity(HandCase.Run(scenario, Thin(), 100)), 1e-6);
        AccountReference after = HandCase.Run(scenario, Thin(), 100, 100);
        Assert.Equal(4, Quantity(after), 1e-6);
        Assert.Equal(1, after.Ledger[PathColumn.MaxRoundsInStep]);
    }

    [Fact]
    public void An_account_under_the_minimum_notional_is_closed_entirely()
    {
        MarginClass rules = HandCase.Class(LiquidationRule.Fraction) with { MinimumNotionalUsd = 1001 };

        Assert.Equal(0, Quantity(HandCase.Run(HandCase.Scenario(rules, 100), Thin(), 100)));
    }

    [Fact]
    public void Just_enough_makes_the_account_compliant_in_one_round()
    {
        // (R - B)/(R - phi N) = (50 - 30)/(50 - 10) = 0.5: 5 units left, 30 - 5 of fee = 25 = 5 % of 500;
        // a ten-thousandth more is closed.
        MarginClass rules = HandCase.Class(LiquidationRule.JustEnough) with { LiquidationFeeRate = 0.01 };
        AccountReference after = HandCase.Run(HandCase.Scenario(rules, 100), Thin(), 100);

        Assert.Equal(5 - 5e-4, Quantity(after), 1e-9);
        Assert.Equal(25 - 5e-4, after.Accounts[0].CashUsd, 1e-9);
    }

    [Fact]
    public void Just_enough_counts_what_selling_collateral_of_low_weight_sets_free()
    {
        // 10 coins of weight 0.8 at 100 against 850: R - B = 50, (1 - 0.8) 850 = 170, so s = 50/170 = 0.294118; the loan falls
        // by 250, 2.5 coins are sold, and 7.5 x 80 = 600 = 850 - 250; a ten-thousandth more is.
        MarginClass rules = HandCase.Class(LiquidationRule.JustEnough) with { CollateralBuffer = 0 };
        AccountBook book = new AccountBook().Account().Coin(0, 10, 0.8).Loan(LoanRow.Usd, 850);
        AccountReference after = HandCase.Run(HandCase.Scenario(rules, 100), book, 100);

        Assert.Equal(600 - 0.025, after.Accounts[0].Loans[0].Units, 1e-6);
        Assert.Equal(7.5 - 0.00025, after.Accounts[0].Coins[0].Units, 1e-6);
    }

    [Theory]
    [InlineData(CollateralOrder.Listed, 0, 4.45)]
    [InlineData(CollateralOrder.Largest, 0.5, 3.95)]
    public void Collateral_is_sold_in_order_for_the_need_and_the_buffer(CollateralOrder order, double leftOfA, double leftOfB)
    {
        // Long 10 at 100 closes at 95: cash -50 - 50 = -100; 105 is sold of 50 of A and 500 of B.
        MarginClass rules = HandCase.Class(LiquidationRule.Full) with { CollateralOrder = order };
        AccountBook book = new AccountBook().Account(-50).Coin(1, 0.5, 0).Coin(2, 5, 0.1).Linear(0, 10, 100);
        AccountReference after = HandCase.RunRows(
            HandCase.Scenario(rules, 95, 100, 100), book, [[95, 100, 100]]);

        Assert.Equal(leftOfA, after.Accounts[0].Coins[0].Units, 1e-6);
        Assert.Equal(leftOfB, after.Accounts[0].Coins[1].Units, 1e-6);
        Assert.Equal(5, after.Accounts[0].CashUsd, 1e-4);
        Assert.True(after.Accounts[0].IsClosed);
    }

    [Fact]
    public void A_sale_that_brings_less_than_planned_is_wound_up_in_the_next_round()
    {
        // 100 USD owed and nothing but 10 coins of weight 0: 1 coin is planned, and sold 0.5 % under its mark.
        MarginClass rules = HandCase.Class(LiquidationRule.Full) with { CollateralBuffer = 0.001 };
        Scenario scenario = HandCase.Scenario(rules, 100) with { Liquidity = new Liquidity(1, 0, 60) };
        scenario = scenario.WithAssets(a => a with { DepthUsdPerPercent = 100.1 });
        AccountReference after = HandCase.Run(scenario, new AccountBook().Account(-100).Coin(0, 10, 0), 100);

        Assert.Equal(2, after.Ledger[PathColumn.Rounds]);
        Assert.True(after.Accounts[0].IsClosed);
        double first = 1.001 * 100 * Math.Exp(-0.005);
        Assert.InRange(after.Ledger[PathColumn.LiquidatedUsd], first + (100 - first), first + 1.002 * (100 - first));
    }

    private static double Quantity(AccountReference reference) => reference.Accounts[0].Perpetuals[0].Quantity;
}
