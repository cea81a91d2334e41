using StressGpu.Engine.Tests.Accounts;
using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Venues;

/// <summary>
/// Accounts under an add-on by open interest, by hand: a long and a rich short of the same size are an open interest of that
/// size; half of the range asks for 5 % more, so maintenance is 10 %.
/// </summary>
public sealed class AccountMarginTests
{
    private static readonly MarginClass Full = HandCase.Class(LiquidationRule.Full);

    // 12 + M - 100 = 0.1 M at M = 97.778; without the add-on at 92.63.
    [Theory]
    [InlineData(0.979, 0.1, -1)]
    [InlineData(0.977, 0.1, 1)]
    [InlineData(0.977, 0, -1)]
    public void A_linear_perpetual_triggers_where_the_add_on_says(double ratio, double most, int row)
    {
        AccountBook book = new AccountBook().Account(12).Linear(0, 1, 100).Account(1e6).Linear(0, -1, 100);

        Assert.Equal(row, Run(Scenario(Full, 100, 200, most).Moved(1, ratio), book));
    }

    // 0.03 M + 10,000 (M/50,000 - 1) = 1,000 at M = 47,826: the open interest of inverse contracts does not move with the price.
    [Theory]
    [InlineData(0.957, -1)]
    [InlineData(0.956, 1)]
    public void So_does_an_inverse_one(double ratio, int row)
    {
        AccountBook book = new AccountBook().Account().Coin(0, 0.03).Inverse(0, 10_000, 50_000)
            .Account().Coin(0, 100).Inverse(0, -10_000, 50_000);

        Assert.Equal(row, Run(Scenario(Full, 50_000, 20_000, 0.1).Moved(1, ratio), book));
    }

    [Fact]
    public void Open_interest_follows_the_mark_and_what_accounts_close()
    {
        // Half of 1 + 1 at 100 in a range up to 200: 5 %. At 90 the long's 0.9 is under 9: half of the short is left, 45 USD, 2.25 % from row 2 on.
        AccountBook book = new AccountBook().Account(10.9).Linear(0, 1, 100).Account(1e6).Linear(0, -1, 100);
        AccountOutcome after = AccountCase.Run(Scenario(Full, 100, 200, 0.1).Moved(1, 0.9), book);

        Assert.Equal(0.05, AddOn(after, 1), 1e-6);
        Assert.Equal(0.0225, AddOn(after, 2), 1e-6);
    }

    [Fact]
    public void Just_enough_is_enough_with_it()
    {
        // At 97.5: equity 9.5, requirement 9.75, so 0.25/9.75 of it is closed, and a little; the rest complies.
        MarginClass enough = HandCase.Class(LiquidationRule.JustEnough) with { MinimumFraction = 0.001 };
        AccountBook book = new AccountBook().Account(12).Linear(0, 1, 100).Account(1e6).Linear(0, -1, 100);
        AccountOutcome after = AccountCase.Run(Scenario(enough, 100, 200, 0.1).Moved(1, 0.975), book);

        Assert.Equal(97.5 * 0.25 / 9.75 * (1 + 1e-4), after[PathColumn.LiquidatedUsd], 1e-3);
        Assert.Equal(1, after[PathColumn.LiquidatedAccounts]);
    }

    [Fact]
    public void A_touched_account_triggers_when_nothing_but_the_add_on_has_moved()
    {
        // At 99, row 1, 24 against 24.75: half of 5 units is closed, 26.5 in cash. At 118.8, row 9, the equity of 73.5 is far over 5 %;
        // that jump asks for the most, 20 % more, from row 10 on: 74.25.
        MarginClass half = HandCase.Class(LiquidationRule.Fraction) with { Fraction = 0.5 };
        Scenario scenario = AccountCase.Scenario(half, 100).WithAssets(a => a with { ReferenceVolatility = 1 })
            .WithVenue(v => v with { DynamicMargin = new DynamicMargin(0.02, 0.2, []) }).Moved(1, 0.99).Moved(9, 1.2);
        AccountOutcome after = AccountCase.Run(scenario, new AccountBook().Account(29).Linear(0, 5, 100));

        Assert.Equal(0, AddOn(after, 9), 1e-6);
        Assert.Equal(0.2, AddOn(after, 10), 1e-6);
        Assert.Equal([1, 10], after.LiquidationRows());
        Assert.Equal(1.25 * 118.8, after.Usd(10), AccountCase.Cent);
    }

    private static double AddOn(AccountOutcome after, int row) =>
        after.Rows[row][ReplayLayout.Of(0, ReplayLayout.AddOn)];

    private static double Run(Scenario scenario, AccountBook book) => AccountCase.Run(scenario, book)[PathColumn.FirstLiquidationStep];

    private static Scenario Scenario(MarginClass rules, double startUsd, double highUsd, double most) =>
        AccountCase.Scenario(rules, startUsd).WithVenue(v => v with
        {
            DynamicMargin = most > 0 ? new DynamicMargin(0, 0, [new OpenInterestMargin(0, 0, highUsd, most)]) : null,
        });
}
