using StressGpu.Engine.Tests.Reference;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Accounts;

/// <summary>Cases small enough for a hand: prices row by row, depth without bound unless asked for, no fees, no fund.</summary>
internal static class HandCase
{
    /// <summary>Marks are float32 in log price: 6e-8 of a few thousand USD.</summary>
    public const double Cent = 1e-3;

    public static MarginClass Class(LiquidationRule rule) => new()
    {
        Id = "rules", Liquidation = rule, LiquidationFeeRate = 0, FeeShareToFund = 1, MinimumNotionalUsd = 0,
    };

    /// <summary>Assets at the given start prices, steps of an hour, maintenance 5 %, one margin class.</summary>
    public static Scenario Scenario(MarginClass rules, params double[] startUsd) => Scenarios.Plain(startUsd.Length) with
    {
        Horizon = new Horizon(24, 60),
        Assets =
        [
            .. startUsd.Select((price, index) => Scenarios.Asset(index) with
            {
                PriceUsd = price, DepthUsdPerPercent = 1e25, Maintenance = Scenarios.Flat(0.05),
            }),
        ],
        Venue = new Venue { LiquidationFeeRate = 0, InsuranceFundUsd = 0, MarginClasses = [rules] },
    };

    public static Scenario WithVenue(this Scenario scenario, Func<Venue, Venue> change) =>
        scenario with { Venue = change(scenario.Venue) };

    /// <summary>The case of one asset: its price at the start and then at each row.</summary>
    public static AccountReference Run(Scenario scenario, AccountBook book, params double[] pricesUsd) =>
        RunRows(scenario, book, [.. pricesUsd.Select(p => new[] { p })]);

    public static AccountReference RunRows(Scenario scenario, AccountBook book, double[][] rows)
    {
        var reference = new AccountReference(scenario, PositionBook.Empty, book.Build());
        reference.Run(rows);
        return reference;
    }
}
