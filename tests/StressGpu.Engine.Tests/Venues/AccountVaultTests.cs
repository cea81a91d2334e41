using StressGpu.Engine.Tests.Accounts;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Venues;

/// <summary>One vault for accounts and isolated positions, by hand: longs of 10 at 100 with 60 USD, at 97 an equity of 30 against 48.5.</summary>
public sealed class AccountVaultTests
{
    // Both are taken at 97, 20 units. Half, 10, is sold at 90, then 5 at 80; 5 are left at 80: of 97 that loses 70, 85 and 85.
    [Fact]
    public void It_takes_both_sells_half_of_all_in_each_half_life_and_loses_once()
    {
        AccountOutcome after = AccountCase.Run(Scenario(1000), Account, Isolated);

        Assert.Equal(240 - 60, after[PathColumn.VaultLossUsd], AccountCase.Cent);
        Assert.Equal(2, after[PathColumn.LiquidatedAccounts]);
        Assert.Equal(30, after[PathColumn.VaultTakenUsd], AccountCase.Cent);
        Assert.Equal(0, after[PathColumn.LiquidatedUsd]);
        Assert.Equal(0, after[PathColumn.BadDebtUsd]);
    }

    // Its loss is 80 at the end of row 2 (20 sold or held at 90: -140 + 60) and 180 at that of row 3: 150 of capital are gone there.
    [Fact]
    public void Its_default_is_checked_once_for_both()
    {
        AccountOutcome after = AccountCase.Run(Scenario(150), Account, Isolated);

        Assert.Equal(30, after[PathColumn.BadDebtUsd], AccountCase.Cent);
        Assert.Equal(30, after[PathColumn.UnpaidUsd], AccountCase.Cent);
        Assert.Equal(150, after[PathColumn.VaultLossUsd], AccountCase.Cent);
    }

    // Halted at row 2, it sells nothing at 90: 10 at 80 and 10 left, 17 lost by each.
    [Fact]
    public void It_waits_for_a_halts_end()
    {
        Scenario scenario = Scenario(1000).WithVenue(v => v with { Outages = [new HoursSpan(2, 3, 0)] });

        Assert.Equal(20 * 17 - 60, AccountCase.Run(scenario, Account, Isolated)[PathColumn.VaultLossUsd], AccountCase.Cent);
    }

    private static AccountBook Account => new AccountBook().Account(60).Linear(0, 10, 100);

    private static PositionBook Isolated => Scenarios.Book((0, Side.Long, 10, 100, 60));

    /// <summary>At 97, 90 and 80 in the first rows.</summary>
    private static Scenario Scenario(double capitalUsd) =>
        AccountCase.Scenario(HandCase.Class(LiquidationRule.Full) with { BackstopShare = 2.0 / 3 }, 100)
            .WithVenue(v => v with { Backstop = new BackstopVault(capitalUsd, 60) { IsolatedShare = 2.0 / 3 } })
            .Moved(1, 0.97).Moved(2, 90.0 / 97).Moved(3, 80.0 / 90) with { Horizon = new Horizon(3, 60) };
}
