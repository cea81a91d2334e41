using StressGpu.Engine.Tests.Accounts;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Venues;

/// <summary>Accounts on the engine itself in cases for a hand: hours as steps, no volatility, fair prices that shocks move, no impact unless asked for.</summary>
internal static class AccountCase
{
    /// <summary>Marks are float32 in log price: 6e-8 of a few thousand USD.</summary>
    public const double Cent = 1e-2;

    /// <summary>Assets at start prices, maintenance 5 %, one margin class, 24 steps of an hour.</summary>
    public static Scenario Scenario(MarginClass rules, params double[] startUsd) =>
        HandCase.Scenario(rules, startUsd).WithAssets(a => a with { AnnualVolatility = 0 });

    /// <summary>An asset's fair price at a row is this times that of the row before.</summary>
    public static Scenario Moved(this Scenario scenario, int row, double ratio, int asset = 0) => scenario with
    {
        Market = scenario.Market with { Shocks = scenario.Market.Shocks.Add(new PriceShock(asset, row - 1, 0, ratio - 1)) },
    };

    public static AccountOutcome Run(Scenario scenario, AccountBook accounts, PositionBook? book = null)
    {
        using var replayed = new Replayed(scenario, book ?? PositionBook.Empty, accounts.Build());
        (double[] columns, double[][] rows) = replayed.Path(0);
        return new AccountOutcome(columns, rows);
    }
}
