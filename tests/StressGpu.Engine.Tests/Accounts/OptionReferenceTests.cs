using StressGpu.Engine.Tests.Reference;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Accounts;

/// <summary>Options in the reference of the account engine: textbook values and cases by hand.</summary>
public sealed class OptionReferenceTests
{
    private static readonly MarginClass Full = HandCase.Class(LiquidationRule.Full);

    // Abramowitz and Stegun, table 26.1 and 26.2.
    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1, 0.841344746068543)]
    [InlineData(-1.96, 0.024997895148220)]
    [InlineData(4.5, 0.999996602326875)]
    [InlineData(-5, 2.866515718791939e-7)]
    public void The_normal_distribution_is_the_tables(double x, double expected) =>
        Assert.Equal(expected, ReferenceNormal.Cumulative(x), 1e-14);

    [Fact]
    public void A_put_on_a_future_is_worth_what_Hull_says()
    {
        // Hull, Options, Futures and Other Derivatives, Black's model: futures 20, strike 20, 4 months, 25 %, 9 %: 1.12.
        var put = new ReferenceBlack(OptionKind.Put, 20, 0.25, 4.0 / 12);

        Assert.Equal(1.12, Math.Exp(-0.09 * 4 / 12) * put.ValueUsd(20), 0.005);
        Assert.Equal(20 * (2 * ReferenceNormal.Cumulative(0.125 * Math.Sqrt(1.0 / 3)) - 1), put.ValueUsd(20), 1e-12);
    }

    [Theory]
    [InlineData(OptionKind.Call)]
    [InlineData(OptionKind.Put)]
    [InlineData(OptionKind.DigitalCall)]
    [InlineData(OptionKind.DigitalPut)]
    public void Delta_is_the_slope_and_digitals_are_the_slope_in_the_strike(OptionKind kind)
    {
        var option = new ReferenceBlack(kind, 95, 0.6, 0.1);
        double slope = (option.ValueUsd(100 + 1e-4) - option.ValueUsd(100 - 1e-4)) / 2e-4;

        Assert.Equal(slope, option.Delta(100), 1e-8);
        OptionKind vanilla = kind is OptionKind.Call or OptionKind.DigitalCall ? OptionKind.Call : OptionKind.Put;
        double spread = (option with { Kind = vanilla, Strike = 95 - 1e-4 }).ValueUsd(100)
            - (option with { Kind = vanilla, Strike = 95 + 1e-4 }).ValueUsd(100);
        double digital = (option with { Kind = vanilla == OptionKind.Call ? OptionKind.DigitalCall : OptionKind.DigitalPut }).ValueUsd(100);
        Assert.Equal(vanilla == OptionKind.Call ? digital : -digital, spread / 2e-4, 1e-6);
    }

    [Theory]
    [InlineData(OptionKind.Call)]
    [InlineData(OptionKind.Put)]
    public void A_short_option_needs_its_mark_and_a_share_of_the_underlying(OptionKind kind)
    {
        // At the money, 30 days, 80 %: V = 100 (2 N(0.4 sqrt(30/365)) - 1); equity C - V against 7.5 + V.
        double value = 100 * (2 * ReferenceNormal.Cumulative(0.4 * Math.Sqrt(30.0 / 365)) - 1);
        Scenario scenario = Scenario(0.8);
        foreach ((double spare, double liquidated) in (ReadOnlySpan<(double, double)>)[(1e-3, 0), (-1e-3, 1)])
        {
            AccountBook book = new AccountBook().Account(7.5 + 2 * value + spare)
                .Option(new OptionInstrument(0, kind, 100, 30 * 24, 0), -1);
            AccountReference after = HandCase.Run(scenario, book, 100);
            Assert.Equal(liquidated, after.Ledger[PathColumn.LiquidatedAccounts]);
            Assert.Equal(0, after.Ledger[PathColumn.AccountLossUsd], 1e-9);
        }
    }

    [Fact]
    public void At_expiry_the_payoff_at_the_fair_price_stays_and_needs_no_margin()
    {
        // A short call of strike 90 with 12 USD expires at 101 after two hours: equity 1, and later prices do not matter.
        AccountBook book = new AccountBook().Account(12 + 100).Linear(0, 0.001, 100)
            .Option(new OptionInstrument(0, OptionKind.Call, 90, 2, 0), -1);
        AccountReference after = HandCase.Run(Scenario(0.5), book, 100, 100, 101, 500);

        Assert.Equal(0, after.Ledger[PathColumn.LiquidatedAccounts]);
        Assert.Equal(-11, after.Accounts[0].OptionsUsd, HandCase.Cent);
    }

    [Fact]
    public void Closing_a_short_call_buys_it_back_at_the_mark_and_trades_its_delta()
    {
        // Without a fund the shortfall is unpaid: no perpetual was closed with it.
        double deviation = 0.5 * Math.Sqrt((30.0 * 24 - 1) / (365 * 24));
        Scenario scenario = Scenario(0.5) with { Liquidity = new Liquidity(1, 1, 60) };
        scenario = scenario.WithAssets(a => a with { DepthUsdPerPercent = 1e4 });
        AccountBook book = new AccountBook().Account(30).Option(new OptionInstrument(0, OptionKind.Call, 100, 30 * 24, 0), -1);
        AccountReference after = HandCase.Run(scenario, book, 100, 160);

        double d1 = Math.Log(1.6) / deviation + deviation / 2;
        double value = 160 * ReferenceNormal.Cumulative(d1) - 100 * ReferenceNormal.Cumulative(d1 - deviation);
        Assert.Equal(value - 30, after.Ledger[PathColumn.UnpaidUsd], HandCase.Cent);
        Assert.Equal(0, after.Ledger[PathColumn.LiquidatedUsd]);
        Assert.Equal(Math.Log(1.6) + 0.01 * 160 * ReferenceNormal.Cumulative(d1) / 1e4, after.LargestLogPrice, 2e-7);
    }

    [Fact]
    public void A_mark_to_model_takes_its_haircut_from_long_and_adds_it_to_short()
    {
        Scenario scenario = Scenario(0.8).WithVenue(
            v => v with { Options = v.Options! with { DepthThresholdUsd = 1e30, Haircut = 0.1 } });
        MarginAccounts book = new AccountBook().Account(0)
            .Option(new OptionInstrument(0, OptionKind.Put, 100, 24, 0), 1)
            .Option(new OptionInstrument(0, OptionKind.Put, 100, 24, 0), -1).Build();
        var account = new ReferenceAccount(book, 0, scenario);
        account.Options.ForEach(o => o.Reprice(0, 100, 100));

        double value = 100 * (2 * ReferenceNormal.Cumulative(0.4 * Math.Sqrt(1.0 / 365)) - 1);
        Assert.Equal(-0.2 * value, account.EquityAt([100]), 1e-9);
    }

    private static Scenario Scenario(double volatility) => HandCase.Scenario(Full, 100).WithVenue(v => v with
    {
        Options = new OptionTerms { Surfaces = [new VolatilitySurface { Underlying = 0, Level = volatility }] },
    });
}
