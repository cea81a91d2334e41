using StressGpu.Engine.Tests.Accounts;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Venues;

/// <summary>Halted accounts by hand: longs of 1 at 100 with 10 USD, worth 2 USD at 92 against 4.6.</summary>
public sealed class AccountHaltTests
{
    private static readonly MarginClass Full = HandCase.Class(LiquidationRule.Full);

    [Fact]
    public void An_account_with_a_leg_in_a_halted_asset_waits_for_the_halts_end()
    {
        // A holds asset 0, B asset 1, C both (an equity of 4 against 9.2); asset 0 is out for rows 0 to 4.
        AccountBook book = new AccountBook().Account(10).Linear(0, 1, 100).Account(10).Linear(1, 1, 100)
            .Account(20).Linear(0, 1, 100).Linear(1, 1, 100);
        Scenario scenario = AccountCase.Scenario(Full, 100, 100).Moved(1, 0.92).Moved(1, 0.92, 1)
            .WithVenue(v => v with { Outages = [new HoursSpan(0, 5, 0)] });
        AccountOutcome after = AccountCase.Run(scenario, book);

        Assert.Equal([5], after.LiquidationRows(0));
        Assert.Equal([1, 5], after.LiquidationRows(1));
        Assert.Equal(3, after[PathColumn.LiquidatedAccounts]);
        Assert.Equal(4 * 92, after[PathColumn.ShadowLiquidatedUsd], AccountCase.Cent);

        // A and C wait with 92 and twice 92 USD.
        Assert.Equal([2 * 92, 92], new[] { after.Backlog(2), after.Backlog(2, 1) }.Select(usd => Math.Round(usd, 2)));
        Assert.Equal(3 * 92, after[PathColumn.MaxBacklogUsd], AccountCase.Cent);
    }

    [Fact]
    public void Who_recovers_in_the_meantime_escapes()
    {
        Scenario scenario = AccountCase.Scenario(Full, 100).Moved(1, 0.92).Moved(4, 1 / 0.92)
            .WithVenue(v => v with { Outages = [new HoursSpan(0, 5, -1)] });

        Assert.Equal(0, AccountCase.Run(scenario, new AccountBook().Account(10).Linear(0, 1, 100))[PathColumn.LiquidatedUsd]);
    }

    [Fact]
    public void A_breaker_halts_accounts_too()
    {
        // A fall by 8 % in a row trips at 5 %: nothing for two rows. The debt in USD is no leg in any asset.
        Scenario scenario = AccountCase.Scenario(Full, 100).Moved(3, 0.92)
            .WithVenue(v => v with { Breaker = new CircuitBreaker(0.05, 60, 120, false, 0) });
        AccountOutcome after = AccountCase.Run(scenario, new AccountBook().Account(110).Linear(0, 1, 100).Loan(LoanRow.Usd, 100));

        Assert.Equal([5], after.LiquidationRows());
        Assert.Equal(1, after[PathColumn.Halts]);
    }

    [Fact]
    public void A_stale_oracle_halts_and_its_lag_is_waited_for()
    {
        // 10 coins of weight 0.8 against 500 fall from 70 to 60 at row 3; the oracle sees it two hours later, at row 5, when HF is 0.96.
        MarginClass lending = HandCase.Class(LiquidationRule.CloseFactor) with { FullCloseHealthFactor = 0, CoolDownMinutes = 6000 };
        AccountBook book = new AccountBook().Account().Coin(0, 10, 0.8).Loan(LoanRow.Usd, 500);
        Scenario scenario = AccountCase.Scenario(lending, 70).Moved(3, 60.0 / 70)
            .WithVenue(v => v with { MarkPrice = MarkPrice.Oracle, Oracle = new Oracle { LagMinutes = 120, Deviation = 0.01 } });
        AccountOutcome after = AccountCase.Run(scenario, book);

        // 262.5 USD of collateral go, at the oracle's 60.
        Assert.Equal([5], after.LiquidationRows());
        Assert.Equal(262.5, after[PathColumn.LiquidatedUsd], AccountCase.Cent);
        Assert.Equal(500, after[PathColumn.LiquidatableDebtUsd], AccountCase.Cent);

        // Blind from row 4 on it is stale at row 6, until it sees again at row 10.
        Scenario blind = scenario.WithVenue(v => v with
        {
            Oracle = v.Oracle! with { StaleMinutes = 120, Outages = [new HoursSpan(4, 10, -1)] },
        });
        Assert.Equal([10], AccountCase.Run(blind, book).LiquidationRows());
    }

    [Fact]
    public void Illiquid_collateral_is_marked_to_model_and_so_is_debt()
    {
        // HF at marks: 0.8 x 700/500 = 1.12; with a haircut of 15 % 0.952, and with a debt of 5 of an illiquid asset at 100 x 1.15 less.
        MarginClass lending = HandCase.Class(LiquidationRule.CloseFactor) with { FullCloseHealthFactor = 0, CoolDownMinutes = 6000 };
        Scenario scenario = AccountCase.Scenario(lending, 70, 100).Moved(6, 1.001);
        scenario = scenario with { Assets = [scenario.Assets[0] with { DepthUsdPerPercent = 1e15 }, scenario.Assets[1]] };
        AccountBook coin = new AccountBook().Account().Coin(0, 10, 0.8).Loan(LoanRow.Usd, 500);
        AccountBook owed = new AccountBook().Account().Coin(0, 10, 0.8).Loan(1, 5);

        Assert.Equal(0, AccountCase.Run(scenario, coin)[PathColumn.LiquidatedUsd]);
        AccountOutcome after = AccountCase.Run(Illiquid(scenario, 1e20, 0.15), coin);
        Assert.Equal([0], after.LiquidationRows());

        // 262.5 USD at the model's 59.5 are 4.4118 coins, sold at 70; the bonus is of the model's value.
        Assert.Equal(262.5 / 0.85, after[PathColumn.LiquidatedUsd], AccountCase.Cent);
        Assert.Equal(12.5, after[PathColumn.FeesUsd], AccountCase.Cent);

        // 0.8 x 700 x 0.93/500 = 1.04 with a haircut of 7 % on both sides of one asset; 0.973 with the debt's too.
        Assert.Equal(0, AccountCase.Run(Illiquid(scenario, 1e20, 0.07), owed)[PathColumn.LiquidatedUsd]);
        Assert.Equal([0], AccountCase.Run(Illiquid(scenario, 1e30, 0.07), owed).LiquidationRows());
    }

    private static Scenario Illiquid(Scenario scenario, double belowUsd, double haircut) =>
        scenario.WithVenue(v => v with { Illiquid = new IlliquidMark(belowUsd, haircut) });
}
