using StressGpu.Engine.Tests.Accounts;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Venues;

/// <summary>Accounts' funding by hand: without a premium the rate is the interest, 1 % every 8 hours, paid at rows 8 and 16, seen at 9 and 17.</summary>
public sealed class AccountFundingTests
{
    private static readonly MarginClass Full = HandCase.Class(LiquidationRule.Full);

    // A long of 1 at 100 has 5 USD of maintenance and pays 1 USD at a time.
    [Theory]
    [InlineData(5.99, 9)]
    [InlineData(6.01, 17)]
    [InlineData(6.99, 17)]
    [InlineData(7.01, -1)]
    public void A_linear_perpetual_pays_the_rate_of_its_notional_from_cash(double cashUsd, int row)
    {
        AccountOutcome after = AccountCase.Run(Scenario(100), new AccountBook().Account(cashUsd).Linear(0, 1, 100));

        Assert.Equal(row, after[PathColumn.FirstLiquidationStep]);
        Assert.Equal(row == 9 ? 1 : 2, after[PathColumn.FundingNetUsd], AccountCase.Cent);
        Assert.Equal(row < 0 ? 0 : 100, after[PathColumn.ShadowLiquidatedUsd], AccountCase.Cent);
        Assert.Equal(0, after[PathColumn.AccountLossUsd], AccountCase.Cent);
    }

    // 10,000 USD at 50,000 need 0.01 coins and pay 0.002 coins at a time, 100 USD each.
    [Theory]
    [InlineData(0.0119, 9)]
    [InlineData(0.0121, 17)]
    [InlineData(0.0139, 17)]
    [InlineData(0.0141, -1)]
    public void An_inverse_perpetual_pays_it_in_coin(double coins, int row)
    {
        AccountOutcome after = AccountCase.Run(Scenario(50_000), new AccountBook().Account().Coin(0, coins).Inverse(0, 10_000, 50_000));

        Assert.Equal(row, after[PathColumn.FirstLiquidationStep]);
        Assert.Equal(row == 9 ? 100 : 200, after[PathColumn.FundingNetUsd], AccountCase.Cent);
    }

    [Fact]
    public void The_rate_is_of_the_mark_and_what_was_paid_stays_paid_when_the_price_moves()
    {
        // At 80: 0.8 USD at each of the two rows. 50 - 20 - 1.6 = 28.4, and at 75 23.4 against 3.75; at 54.4 it is 2.8 against 2.72, at 54.2 2.6.
        Scenario scenario = Scenario(100).Moved(2, 0.8);
        AccountBook book = new AccountBook().Account(50).Linear(0, 1, 100);

        Assert.Equal(-1, AccountCase.Run(scenario.Moved(20, 0.68), book)[PathColumn.FirstLiquidationStep]);
        AccountOutcome after = AccountCase.Run(scenario.Moved(20, 0.6775), book);
        Assert.Equal(20, after[PathColumn.FirstLiquidationStep]);
        Assert.Equal(1.6, after[PathColumn.FundingNetUsd], AccountCase.Cent);
        Assert.Equal(100 - 54.2, after[PathColumn.AccountLossUsd], AccountCase.Cent);
    }

    [Fact]
    public void Half_a_position_pays_half_afterwards()
    {
        // 5.5 USD against 5 at row 8, 4.5 after it: half is closed, 4.5 against 2.5. At row 16 half a dollar: 4.0 against 2.5.
        MarginClass half = HandCase.Class(LiquidationRule.Fraction) with { Fraction = 0.5 };
        AccountOutcome after = AccountCase.Run(Scenario(half, 100), new AccountBook().Account(5.5).Linear(0, 1, 100));

        Assert.Equal([9], after.LiquidationRows());
        Assert.Equal(50, after[PathColumn.LiquidatedUsd], AccountCase.Cent);
        Assert.Equal(1.5, after[PathColumn.FundingNetUsd], AccountCase.Cent);
    }

    [Fact]
    public void A_short_receives_it_and_longs_and_shorts_of_all_kinds_net_to_nothing()
    {
        // Accounts: long 3, short 1 linear, short 100 USD inverse; isolated: short 1.
        AccountBook book = new AccountBook().Account(1e4).Linear(0, 3, 100)
            .Account(1e4).Linear(0, -1, 100).Account().Coin(0, 100).Inverse(0, -100, 100);
        AccountOutcome after = AccountCase.Run(Scenario(100), book, Scenarios.Book((0, Side.Short, 1, 100, 1e4)));

        Assert.Equal(0, after[PathColumn.FundingNetUsd], 1e-9);
        Assert.Equal(0, after[PathColumn.LiquidatedUsd]);

        // A short of 1 with 6.5 has 3.5 at 103 against 5.15; with 2 USD of funding at row 18 it has 5.5.
        AccountBook rescued = new AccountBook().Account(6.5).Linear(0, -1, 100);
        Assert.Equal(-1, AccountCase.Run(Scenario(100).Moved(18, 1.03), rescued)[PathColumn.FirstLiquidationStep]);
        Assert.Equal(7, AccountCase.Run(Scenario(100).Moved(7, 1.03), rescued)[PathColumn.FirstLiquidationStep]);
    }

    private static Scenario Scenario(double startUsd) => Scenario(Full, startUsd);

    private static Scenario Scenario(MarginClass rules, double startUsd) => AccountCase.Scenario(rules, startUsd)
        .WithVenue(v => v with { Funding = new Funding(8, 0.01, 1, 0.5) });
}
