using StressGpu.Engine.Tests.Reference;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Accounts;

/// <summary>The backstop vault, by hand: long 10 at 100 with 60 USD, at 97 an equity of 30 against a requirement of 48.5.</summary>
public sealed class VaultReferenceTests
{
    private static readonly AccountBook Book = new AccountBook().Account(60).Linear(0, 10, 100);

    [Fact]
    public void It_takes_over_without_a_trade_and_closes_half_in_each_half_life()
    {
        // 30 gained at 97; 5 sold at 90 and 2.5 at 80 lose 35 and 42.5, the 2.5 left 42.5: 90 in all.
        AccountReference after = HandCase.Run(Scenario(1000), Book, 100, 97, 90, 80);

        Assert.Equal(90, after.Ledger.VaultLossUsd, HandCase.Cent);
        Assert.Equal(0, after.Ledger[PathColumn.LiquidatedUsd]);
        Assert.Equal(1, after.Ledger[PathColumn.LiquidatedAccounts]);
        Assert.Equal(60, after.Ledger[PathColumn.AccountLossUsd], HandCase.Cent);
        Assert.Equal(30, after.Ledger.VaultTakenUsd, HandCase.Cent);
        Assert.Equal(0, after.Ledger[PathColumn.BadDebtUsd]);
    }

    [Fact]
    public void Its_loss_over_its_capital_is_bad_debt()
    {
        AccountReference after = HandCase.Run(
            Scenario(50).WithVenue(v => v with { InsuranceFundUsd = 25 }), Book, 100, 97, 90, 80);

        Assert.Equal(40, after.Ledger[PathColumn.BadDebtUsd], HandCase.Cent);
        Assert.Equal(25, after.Ledger[PathColumn.FundDrawUsd], HandCase.Cent);
        Assert.Equal(15, after.Ledger[PathColumn.UnpaidUsd], HandCase.Cent);
        Assert.Equal(50, after.Ledger.VaultLossUsd, HandCase.Cent);
    }

    [Theory]
    [InlineData(97, 0, 970)]
    [InlineData(96, 1, 0)]
    public void Over_its_share_of_the_requirement_the_market_liquidates(double priceUsd, int takeovers, double liquidatedUsd)
    {
        // At 97 the equity of 30 is under 48.5 but not under half of it; at 96 it is 20 against 24.
        Scenario scenario = Scenario(1000).WithVenue(
            v => v with { MarginClasses = [v.MarginClasses[0] with { BackstopShare = 0.5 }] });
        AccountReference after = HandCase.Run(scenario, Book, 100, priceUsd);

        Assert.Equal(takeovers, after.Ledger.Events.GetValueOrDefault("vault takes over"));
        Assert.Equal(liquidatedUsd, after.Ledger[PathColumn.LiquidatedUsd], HandCase.Cent);
    }

    private static Scenario Scenario(double capitalUsd) =>
        HandCase.Scenario(HandCase.Class(LiquidationRule.Full) with { BackstopShare = 2.0 / 3 }, 100)
            .WithVenue(v => v with { Backstop = new BackstopVault(capitalUsd, 60) });
}
