using StressGpu.Engine.Tests.Reference;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Accounts;

/// <summary>Inverse contracts with coin collateral: 10,000 USD at 50,000 on 0.02 coins is 10x.</summary>
public sealed class InverseReferenceTests
{
    private const double Notional = 10_000;
    private const double Entry = 50_000;
    private static readonly MarginClass Full = HandCase.Class(LiquidationRule.Full);

    [Theory]
    [InlineData(Notional, 10.0 / 11)]
    [InlineData(-Notional, 10.0 / 9)]
    public void Equity_is_0_at_the_bankruptcy_price(double signedUsd, double ofEntry)
    {
        // BitMEX: entry x leverage/(leverage + 1) for a long, /(leverage - 1) for a short.
        MarginAccounts book = new AccountBook().Account().Coin(0, 0.02).Inverse(0, signedUsd, Entry).Build();
        var account = new ReferenceAccount(book, 0, HandCase.Scenario(Full, Entry));

        Assert.Equal(0, account.EquityAt([Entry * ofEntry]), 1e-8);
        Assert.Equal(0.02 * Entry, account.EquityAt([Entry]), 1e-8);
    }

    [Fact]
    public void A_bankrupt_long_is_closed_against_the_short_without_making_money()
    {
        // At 45,000: 0.02 x 45,000 + 10,000 (0.9 - 1) = -100 USD. The short owns 0.1 coins and gains 1,000 USD in coin.
        Scenario scenario = HandCase.Scenario(Full, Entry);
        AccountBook book = new AccountBook().Account().Coin(0, 0.02).Inverse(0, Notional, Entry)
            .Account().Coin(0, 0.1).Inverse(0, -Notional, Entry);
        AccountReference after = HandCase.Run(scenario, book, Entry, 45_000);

        Assert.Equal(100, after.Ledger[PathColumn.BadDebtUsd], HandCase.Cent);
        Assert.Equal(100, after.Ledger[PathColumn.AdlHaircutUsd], HandCase.Cent);
        Assert.Equal(Notional, after.Ledger[PathColumn.AdlUsd], HandCase.Cent);
        Assert.Equal(0, after.Ledger[PathColumn.UnpaidUsd], HandCase.Cent);

        // 10,000 of the contract and the coin bought back, 0.00222 x 45,000 = 100, were traded.
        Assert.Equal(Notional + 100, after.Ledger[PathColumn.LiquidatedUsd], 1e-2);
        ReferenceAccount winner = after.Accounts[1];
        Assert.Equal(0, winner.Perpetuals[0].Quantity, 1e-6);
        Assert.Equal(0, winner.CashUsd, HandCase.Cent);
        Assert.Equal(0.1 + Notional * (1 / 45_000.0 - 1 / Entry) - 100 / 45_000.0, winner.Coins[0].Units, 1e-9);

        // 0.02 coins at the start price, 1,000 USD, is all that the loser had.
        Assert.Equal(1000, after.Ledger[PathColumn.AccountLossUsd], HandCase.Cent);
    }

    [Fact]
    public void Half_of_it_pays_half_of_the_coins()
    {
        // At 47,000: 0.02 coins less 10,000 (1/47,000 - 1/50,000) = 0.0127660; 340 USD of equity against 500.
        MarginClass rules = HandCase.Class(LiquidationRule.Fraction) with { Fraction = 0.5, LiquidationFeeRate = 0.001 };
        AccountBook book = new AccountBook().Account().Coin(0, 0.02).Inverse(0, Notional, Entry);
        AccountReference after = HandCase.Run(HandCase.Scenario(rules, Entry), book, Entry, 47_000);

        // The fee of 5 USD is not in cash: 5.25 USD of coin are sold for it, and 0.1 % of that is a fee too.
        ReferenceAccount account = after.Accounts[0];
        Assert.Equal(Notional / 2, account.Perpetuals[0].Quantity);
        Assert.Equal(0.02 - 0.5 * Notional * (1 / 47_000.0 - 1 / Entry) - 5.25 / 47_000, account.Coins[0].Units, 1e-9);
        Assert.Equal(0.25 - 0.00525, account.CashUsd, 1e-5);
        Assert.Equal(5.00525, after.Ledger[PathColumn.FeesUsd], 1e-5);
    }
}
