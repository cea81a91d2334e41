using StressGpu.Engine.Tests.Accounts;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Venues;

/// <summary>Bots and accounts by hand: longs of 1 at 100 with 10 USD, worth 2 USD at 92 against 4.6.</summary>
public sealed class AccountBotTests
{
    /// <summary>Nobody refuses for the money.</summary>
    private const double Generous = -1e9;

    private static readonly MarginClass Full = HandCase.Class(LiquidationRule.Full);
    private static readonly AccountBook One = new AccountBook().Account(10).Linear(0, 1, 100);

    [Theory]
    [InlineData(0, 3)]
    [InlineData(60, 4)]
    [InlineData(150, 6)]
    public void They_come_late(double latencyMinutes, int row)
    {
        // It falls at row 3 and is there at that row and each of the ceil(latency/60) rows after it.
        AccountOutcome after = AccountCase.Run(
            Scenario(Full, new Liquidators { LatencyMinutes = latencyMinutes, Tolerance = Generous }).Moved(3, 0.92), One);

        Assert.Equal([row], after.LiquidationRows());
        Assert.Equal(row > 3 ? 92 : 0, after.Backlog(3), AccountCase.Cent);
        Assert.Equal(0, after.Backlog(row));
        Assert.Equal(92, after[PathColumn.ShadowLiquidatedUsd], AccountCase.Cent);
    }

    [Fact]
    public void Who_recovers_escapes_and_starts_anew()
    {
        // Down at rows 3 and 4, up at 5, down again from 7 on: three rows of latency end at row 10.
        Scenario scenario = Scenario(Full, new Liquidators { LatencyMinutes = 180, Tolerance = Generous })
            .Moved(3, 0.92).Moved(5, 1 / 0.92).Moved(7, 0.92);

        Assert.Equal([10], AccountCase.Run(scenario, One).LiquidationRows());
    }

    [Fact]
    public void They_take_no_more_than_their_capacity_and_owe_what_the_last_one_exceeds_it_by()
    {
        // 150 USD an hour. Row 1: two of 92 leave -34. Row 2: 116 take two more, -68. Row 3: 82 take the fifth.
        AccountBook five = new();
        for (int account = 0; account < 5; account++)
        {
            five.Account(10).Linear(0, 1, 100);
        }

        AccountOutcome after = AccountCase.Run(
            Scenario(Full, new Liquidators { CapacityUsdPerMinute = 2.5, Tolerance = Generous }).Moved(1, 0.92), five);

        Assert.Equal([2, 2, 1, 0], [after.Accounts(1), after.Accounts(2), after.Accounts(3), after.Accounts(4)]);
        Assert.Equal(3 * 92, after.Backlog(1), AccountCase.Cent);
        Assert.Equal(92, after.Backlog(2), AccountCase.Cent);
        Assert.Equal(0, after.Backlog(3));
        Assert.Equal(3 * 92, after[PathColumn.MaxBacklogUsd], AccountCase.Cent);
    }

    [Fact]
    public void Ladders_share_their_capacity()
    {
        // Row 1: an account's 92 of 100 USD leave 8, which take the first isolated position, 92: -84. Row 2: 16 take the second.
        PositionBook isolated = Scenarios.Book((0, Side.Long, 1, 100, 10), (0, Side.Long, 1, 100, 10.01));
        AccountOutcome after = AccountCase.Run(
            Scenario(Full, new Liquidators { CapacityUsdPerMinute = 100.0 / 60, Tolerance = Generous }).Moved(1, 0.92), One, isolated);

        Assert.Equal([2, 1, 0], [after.Accounts(1), after.Accounts(2), after.Accounts(3)]);
    }

    // A fee of 2 %, half of it the liquidator's: 0.92 USD of 92.
    [Theory]
    [InlineData(0.91, 0, 0, true)]
    [InlineData(0.93, 0, 0, false)]
    [InlineData(0.80, 0.001, 0, true)]
    [InlineData(0.80, 0.002, 0, false)]
    [InlineData(0, 0.005, 0.004, true)]
    [InlineData(0, 0.005, 0.006, false)]
    public void They_act_where_the_fee_pays_for_gas_and_capital(double gasUsd, double flashFee, double tolerance, bool acts)
    {
        MarginClass fees = Full with { LiquidationFeeRate = 0.02, FeeShareToFund = 0.5 };
        var bots = new Liquidators { GasUsd = gasUsd, FlashFeeRate = flashFee, Tolerance = tolerance };
        AccountOutcome after = AccountCase.Run(Scenario(fees, bots).Moved(1, 0.92), One);

        Assert.Equal(acts ? 92 : 0, after[PathColumn.LiquidatedUsd], AccountCase.Cent);
        Assert.Equal(acts ? 0 : 92, after[PathColumn.MaxBacklogUsd], AccountCase.Cent);
    }

    // A bonus of 5 % of 250 USD repaid, 80 % of it the liquidator's: 10 USD.
    [Theory]
    [InlineData(9.9, true)]
    [InlineData(10.1, false)]
    public void In_lending_it_is_the_bonus(double gasUsd, bool acts)
    {
        MarginClass lending = HandCase.Class(LiquidationRule.CloseFactor) with
        {
            FullCloseHealthFactor = 0, CoolDownMinutes = 6000, FeeShareToFund = 0.2,
        };
        Scenario scenario = Scenario(lending, new Liquidators { GasUsd = gasUsd }).WithAssets(a => a with { PriceUsd = 60 });
        AccountOutcome after = AccountCase.Run(scenario, new AccountBook().Account().Coin(0, 10, 0.8).Loan(LoanRow.Usd, 500));

        Assert.Equal(acts ? 262.5 : 0, after[PathColumn.LiquidatedUsd], AccountCase.Cent);
        Assert.Equal(500, after[PathColumn.LiquidatableDebtUsd], AccountCase.Cent);
    }

    // 92 USD on 46 a per cent push the price by 2 %, 1 % on average: X/M0 = exp(-0.01), 0.995 % of slippage against a fee of 2 %.
    [Theory]
    [InlineData(0.0100, true)]
    [InlineData(0.0101, false)]
    public void Slippage_is_what_their_own_trade_costs(double tolerance, bool acts)
    {
        MarginClass fees = Full with { LiquidationFeeRate = 0.02, FeeShareToFund = 0 };
        Scenario scenario = Scenario(fees, new Liquidators { Tolerance = tolerance }).Moved(1, 0.92)
            .WithAssets(a => a with { DepthUsdPerPercent = 46 }) with { Liquidity = new Liquidity(1, 1, 60) };

        Assert.Equal(acts, AccountCase.Run(scenario, One)[PathColumn.LiquidatedUsd] > 0);
    }

    [Fact]
    public void An_auction_gives_more_with_an_accounts_own_age()
    {
        // Asked 1.1 at first, 5 % less each hour: 1.045, 0.99275, 0.943. 1 % is not met by 0.725 %, but by 5.7 % at the third hour.
        Scenario scenario = Scenario(Full with { FeeShareToFund = 0 }, new Liquidators { Tolerance = 0.01 }).Moved(4, 0.92).WithVenue(v => v with
        {
            Fees = new FeeModel { Kind = FeeKind.Auction, AuctionStart = 1.1, AuctionCut = 0.95, AuctionStepSeconds = 3600, AuctionCusp = 0.4 },
        });
        AccountOutcome after = AccountCase.Run(scenario, One);

        // The fee is at most the 2 USD of equity.
        Assert.Equal([7], after.LiquidationRows());
        Assert.Equal(2, after[PathColumn.FeesUsd], AccountCase.Cent);
    }

    [Fact]
    public void An_escalating_fee_grows_until_it_pays()
    {
        // 0.5 % and 0.2 % an hour, at most 1 %: gas of 0.8 USD of 92 (0.87 %) is met by 0.9 % after two hours.
        MarginClass fees = Full with { LiquidationFeeRate = 0.005, FeeShareToFund = 0 };
        Scenario scenario = Scenario(fees, new Liquidators { GasUsd = 0.8 }).Moved(4, 0.92)
            .WithVenue(v => v with { Fees = new FeeModel { Kind = FeeKind.Escalating, SlopePerHour = 0.002, Most = 0.01 } });
        AccountOutcome after = AccountCase.Run(scenario, One);

        Assert.Equal([6], after.LiquidationRows());
        Assert.Equal(0.009 * 92, after[PathColumn.FeesUsd], AccountCase.Cent);
    }

    private static Scenario Scenario(MarginClass rules, Liquidators bots) =>
        AccountCase.Scenario(rules, 100).WithVenue(v => v with { Liquidators = bots });
}
