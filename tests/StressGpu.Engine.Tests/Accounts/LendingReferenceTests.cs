using StressGpu.Engine.Tests.Reference;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Accounts;

/// <summary>Borrowers in the reference of the account engine against numbers by hand.</summary>
public sealed class LendingReferenceTests
{
    private static readonly MarginClass CloseFactor = HandCase.Class(LiquidationRule.CloseFactor) with
    {
        FullCloseHealthFactor = 0, CoolDownMinutes = 60,
    };

    // 10 coins of weight 0.8 against 500: the health factor is 0.8 x 10 M/500, and 1 at 62.5.
    [Theory]
    [InlineData(62.5, false)]
    [InlineData(62.51, false)]
    [InlineData(62.49, true)]
    public void A_health_factor_under_1_triggers_and_1_does_not(double markUsd, bool triggers)
    {
        Scenario scenario = HandCase.Scenario(CloseFactor, 100);
        MarginAccounts book = new AccountBook().Account().Coin(0, 10, 0.8).Loan(LoanRow.Usd, 500).Build();
        var ledger = new ReferenceLedger();
        var trigger = new AccountTrigger(scenario, null, ledger, new ReferenceTies());

        IReferenceLiquidation? liquidation = trigger.Of(new ReferenceAccount(book, 0, CloseFactor), 0, [markUsd]);

        Assert.Equal(triggers, liquidation is not null);
        Assert.Equal(triggers ? 500 : 0, ledger.LiquidatableDebtUsd);
    }

    // Warmuz, Chaudhary and Pinna 2022, and validation.md: 1/(1 + bonus).
    [Theory]
    [InlineData(0.05, 0.95238)]
    [InlineData(0.10, 0.90909)]
    [InlineData(0.15, 0.86957)]
    public void A_call_raises_the_loan_to_value_only_over_one_over_one_plus_bonus(double bonus, double threshold)
    {
        Assert.True(LtvAfterACall(bonus, threshold + 1e-3) > threshold + 1e-3);
        Assert.True(LtvAfterACall(bonus, threshold - 1e-3) < threshold - 1e-3);
        Assert.Equal(threshold, LtvAfterACall(bonus, threshold), 1e-4);
    }

    [Fact]
    public void Half_of_the_debt_is_repaid_with_the_bonus_in_collateral()
    {
        // HF = 0.8 x 600/500 = 0.96. Half, 250, is repaid; 250 x 1.05 = 262.5 is given: 4.375 coins at 60.
        MarginClass rules = CloseFactor with { FeeShareToFund = 0.4 };
        AccountReference after = HandCase.Run(
            HandCase.Scenario(rules, 60), new AccountBook().Account().Coin(0, 10, 0.8).Loan(LoanRow.Usd, 500), 60);

        Assert.Equal(250, after.Accounts[0].Loans[0].Units, HandCase.Cent);
        Assert.Equal(10 - 4.375, after.Accounts[0].Coins[0].Units, HandCase.Cent);
        Assert.Equal(12.5, after.Ledger[PathColumn.FeesUsd], HandCase.Cent);
        Assert.Equal(12.5, after.Ledger[PathColumn.AccountLossUsd], HandCase.Cent);
        Assert.Equal(5, after.Ledger.FundUsd, HandCase.Cent);
        Assert.Equal(262.5, after.Ledger[PathColumn.LiquidatedUsd], HandCase.Cent);
        Assert.Equal(500, after.Ledger.LiquidatableDebtUsd, HandCase.Cent);
    }

    [Theory]
    [InlineData(0.97, 250)]
    [InlineData(0.95, 500)]
    [InlineData(0, 250)]
    public void Under_the_full_close_health_factor_all_of_it_is_repaid(double fullClose, double repaidUsd)
    {
        // HF = 0.8 x 590/500 = 0.944 at 59, 0.96 at 60: only the first is under 0.95.
        double price = fullClose == 0.95 ? 59 : 60;
        MarginClass rules = CloseFactor with { FullCloseHealthFactor = fullClose == 0.97 ? 0.955 : fullClose };
        AccountReference after = HandCase.Run(
            HandCase.Scenario(rules, price), new AccountBook().Account().Coin(0, 10, 0.8).Loan(LoanRow.Usd, 500), price);

        Assert.Equal(500 - repaidUsd, after.Accounts[0].Loans[0].Units, HandCase.Cent);
    }

    [Fact]
    public void What_is_owed_without_collateral_is_shortfall_that_nobody_is_deleveraged_for()
    {
        // 10 coins at 42 are 420 = 400 x 1.05: 400 is repaid and 100 of 500 remains; the fund has 30.
        MarginClass rules = CloseFactor with { FullCloseHealthFactor = 0.95, FeeShareToFund = 0 };
        Scenario scenario = HandCase.Scenario(rules, 42).WithVenue(v => v with { InsuranceFundUsd = 30 });
        AccountBook book = new AccountBook().Account().Coin(0, 10, 0.8).Loan(LoanRow.Usd, 500)
            .Account(1000).Linear(0, 10, 30).Account(1000).Linear(0, -10, 60);
        AccountReference after = HandCase.Run(scenario, book, 42);

        Assert.Equal(100, after.Ledger[PathColumn.BadDebtUsd], HandCase.Cent);
        Assert.Equal(30, after.Ledger[PathColumn.FundDrawUsd], HandCase.Cent);
        Assert.Equal(70, after.Ledger[PathColumn.UnpaidUsd], HandCase.Cent);
        Assert.Equal(0, after.Ledger[PathColumn.AdlUsd]);
        Assert.True(after.Accounts[0].IsClosed);
    }

    [Fact]
    public void The_liquidator_sells_the_collateral_and_buys_the_debt()
    {
        // 10 A at 60 (weight 0.8) against 50 B at 10: half is 25 B, for 4.375 A. 1 % is 26.25 USD of A and 25 of B.
        Scenario scenario = HandCase.Scenario(CloseFactor, 60, 10) with { Liquidity = new Liquidity(1, 1, 60) };
        scenario = scenario.WithAssets(a => a with { DepthUsdPerPercent = a.PriceUsd == 60 ? 26250 : 25000 });
        AccountBook book = new AccountBook().Account().Coin(0, 10, 0.8).Loan(1, 50);
        AccountReference after = HandCase.RunRows(scenario, book, [[60, 10]]);

        // All permanent: each moved by 0.01 % of log price, A down and B up; X lies half way.
        Assert.Equal(4.375 * 60 * Math.Exp(-0.00005), after.Ledger[PathColumn.LiquidatedUsd], 1e-5);
        Assert.Equal(4.375 * 60, after.Ledger[PathColumn.LiquidatedAtFairUsd], 1e-5);
        Assert.Equal(25, after.Accounts[0].Loans[0].Units, 1e-5);
        Assert.Equal(1 - Math.Exp(-0.0001), after.Ledger[PathColumn.MaxDrawdown], 1e-7);
    }

    private static double LtvAfterACall(double bonus, double loanToValue)
    {
        MarginClass rules = CloseFactor with { LiquidationBonus = bonus };
        AccountBook book = new AccountBook().Account().Coin(0, 10, 0.8).Loan(LoanRow.Usd, 1000 * loanToValue);
        AccountReference after = HandCase.Run(HandCase.Scenario(rules, 100), book, 100);
        Assert.Equal(1, after.Ledger[PathColumn.LiquidatedAccounts]);
        return after.Accounts[0].Loans[0].Units / (100 * after.Accounts[0].Coins[0].Units);
    }
}
