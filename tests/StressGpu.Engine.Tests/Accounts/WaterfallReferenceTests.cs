using StressGpu.Engine.Tests.Reference;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Accounts;

/// <summary>Who pays for accounts, by hand: a short of 500 at 1 with margin 100, bankrupt at 1.2 (validation.md).</summary>
public sealed class WaterfallReferenceTests
{
    private static readonly MarginClass Full = HandCase.Class(LiquidationRule.Full);

    private static AccountBook Short() => new AccountBook().Account(100).Linear(0, -500, 1);

    [Fact]
    public void The_winner_keeps_what_the_loser_had()
    {
        AccountReference after = HandCase.Run(Venue(AfterFund.Adl), Short().Account(300).Linear(0, 500, 1), 1, 2);

        Assert.Equal(400, after.Ledger[PathColumn.BadDebtUsd], HandCase.Cent);
        Assert.Equal(400, after.Ledger[PathColumn.AdlHaircutUsd], HandCase.Cent);
        Assert.Equal(1000, after.Ledger[PathColumn.AdlUsd], HandCase.Cent);
        Assert.Equal(100, after.Ledger[PathColumn.AccountLossUsd], HandCase.Cent);
        Assert.Equal(300 + 500 * (1.2 - 1), after.Accounts[1].CashUsd, HandCase.Cent);
        Assert.Equal(0, after.Accounts[1].Perpetuals[0].Quantity);
    }

    [Theory]
    [InlineData(-1, 450, 0)]
    [InlineData(1, 0, 50)]
    public void A_fund_of_1000_pays_a_deficit_of_550_unless_it_is_held_in_what_fell(int asset, double fundUsd, double unfundedUsd)
    {
        // Asset 1 halves in the same step: 10 coins bought at 100 are worth 500.
        Scenario scenario = HandCase.Scenario(Full, 1, 100).WithVenue(
            v => v with { InsuranceFundUsd = 1000, InsuranceFundAsset = asset, AfterFund = AfterFund.Unpaid });
        AccountReference after = HandCase.RunRows(scenario, Short(), [[1, 100], [2.3, 50]]);

        Assert.Equal(550, after.Ledger[PathColumn.BadDebtUsd], HandCase.Cent);
        Assert.Equal(fundUsd, after.Ledger.FundUsd, HandCase.Cent);
        Assert.Equal(unfundedUsd, after.Ledger[PathColumn.UnpaidUsd], HandCase.Cent);
    }

    [Fact]
    public void Fees_buy_the_fund_coins_at_the_price_of_the_day()
    {
        // Long 10 at 100 with 70 USD closes at 97: 1 % is 9.7 USD, 0.194 coins at 50, 19.4 USD when they are back at 100.
        Scenario scenario = HandCase.Scenario(Full with { LiquidationFeeRate = 0.01 }, 100, 100)
            .WithVenue(v => v with { InsuranceFundAsset = 1 });
        AccountReference after = HandCase.RunRows(
            scenario, new AccountBook().Account(70).Linear(0, 10, 100), [[100, 100], [97, 50], [97, 100]]);

        Assert.Equal(9.7, after.Ledger[PathColumn.FeesUsd], HandCase.Cent);
        Assert.Equal(19.4, after.Ledger.FundUsd, HandCase.Cent);
    }

    [Fact]
    public void The_queue_takes_profit_times_leverage_first_and_spares_the_rest()
    {
        // At 2 both made 100 %. The first has 1,000 of notional on 600 + 500, the second on 100 + 500: 1.67 over 0.91.
        AccountBook book = Short().Account(600).Linear(0, 500, 1).Account(100).Linear(0, 500, 1);
        AccountReference after = HandCase.Run(Venue(AfterFund.AdlQueue), book, 1, 2);

        Assert.Equal(500, after.Accounts[1].Perpetuals[0].Quantity);
        Assert.Equal(0, after.Accounts[2].Perpetuals[0].Quantity);
        Assert.Equal(100 + 500 - 400, after.Accounts[2].CashUsd, HandCase.Cent);
    }

    [Theory]
    [InlineData(AfterFund.AdlQueue, 2)]
    [InlineData(AfterFund.AdlHyperliquid, 1)]
    public void The_two_ranks_differ_where_a_loser_is_highly_leveraged(AfterFund policy, int closed)
    {
        // At 2 the first, entered at 2.1, has 1,000 over 530 and loses: Hyperliquid's 2/2.1 x 1.89 = 1.80 beats the winner's
        // 2/1 x 1,000/1,200 = 1.67; the queue's is negative.
        AccountBook book = Short().Account(580).Linear(0, 500, 2.1).Account(700).Linear(0, 500, 1);
        AccountReference after = HandCase.Run(Venue(policy), book, 1, 2);

        Assert.Equal(0, after.Accounts[closed].Perpetuals[0].Quantity);
        Assert.Equal(500, after.Accounts[3 - closed].Perpetuals[0].Quantity);
    }

    [Fact]
    public void Under_a_cap_nobody_loses_more_than_his_share_and_the_rest_is_unpaid()
    {
        // Equity at 2 is 120 + 500: a quarter of it is 155 of the 400, the haircut of 193.75 units closed at 1.2; the rest stays open.
        Scenario scenario = Venue(AfterFund.AdlCapped).WithVenue(v => v with { AdlCapShare = 0.25 });
        AccountReference after = HandCase.Run(scenario, Short().Account(120).Linear(0, 500, 1), 1, 2);

        Assert.Equal(155, after.Ledger[PathColumn.AdlHaircutUsd], HandCase.Cent);
        Assert.Equal(245, after.Ledger[PathColumn.UnpaidUsd], HandCase.Cent);
        Assert.Equal(120 + 193.75 - 155, after.Accounts[1].CashUsd, HandCase.Cent);
        Assert.Equal(500 - 193.75, after.Accounts[1].Perpetuals[0].Quantity, HandCase.Cent);
    }

    [Fact]
    public void Equity_under_a_cap_is_taken_at_the_executed_price()
    {
        // Buying 1,000 USD at a depth of 1,000 moves log price by 1 %, for good: X lies half way.
        Scenario scenario = Venue(AfterFund.AdlCapped).WithVenue(v => v with { AdlCapShare = 0.25 });
        scenario = scenario.WithAssets(a => a with { DepthUsdPerPercent = 1000 }) with { Liquidity = new Liquidity(1, 1, 60) };
        AccountReference after = HandCase.Run(scenario, Short().Account(120).Linear(0, 500, 1), 1, 2);

        double executed = 2 * Math.Exp(0.005);
        Assert.Equal(500 * (executed - 1.2), after.Ledger[PathColumn.BadDebtUsd], HandCase.Cent);
        Assert.Equal(0.25 * (120 + 500 * (executed - 1)), after.Ledger[PathColumn.AdlHaircutUsd], HandCase.Cent);
    }

    [Fact]
    public void Ladders_and_accounts_lose_the_same_fraction()
    {
        // 800 opposing units, 500 to close: five eighths of each. The isolated long has half of what the account has.
        PositionBook isolated = Scenarios.Book((0, Side.Long, 300, 1, 200));
        MarginAccounts accounts = Short().Account(300).Linear(0, 500, 1).Build();
        var after = new AccountReference(Venue(AfterFund.Adl), isolated, accounts);
        after.Run([[1], [2]]);

        Assert.Equal(500 * 3.0 / 8, after.Accounts[1].Perpetuals[0].Quantity, HandCase.Cent);
        Assert.Equal(400, after.Ledger[PathColumn.AdlHaircutUsd], HandCase.Cent);
        Assert.Equal(300 + 312.5 * (2 - 1 - 0.8), after.Accounts[1].CashUsd, HandCase.Cent);
    }

    [Fact]
    public void Survivors_share_what_they_have()
    {
        // A long of 50 on 1 USD has 51 at 2, an account without positions 99: 150 of 400 is paid.
        AccountBook book = Short().Account(1).Linear(0, 50, 1).Account(99);
        Scenario scenario = Venue(AfterFund.Socialise).WithAssets(a => a with { Maintenance = Scenarios.Flat(0.01) });
        AccountReference after = HandCase.Run(scenario, book, 1, 2);

        Assert.Equal(150, after.Ledger[PathColumn.SocialisedUsd], HandCase.Cent);
        Assert.Equal(250, after.Ledger[PathColumn.UnpaidUsd], HandCase.Cent);
    }

    private static Scenario Venue(AfterFund policy) =>
        HandCase.Scenario(Full, 1).WithVenue(v => v with { AfterFund = policy });
}
