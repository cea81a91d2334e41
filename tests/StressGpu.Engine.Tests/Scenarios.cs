using StressGpu.Model;

namespace StressGpu.Engine.Tests;

/// <summary>Scenarios in code: a plain one that tests vary with <c>with</c>.</summary>
internal static class Scenarios
{
    /// <summary>Like assets at 100 USD, correlation 0.7, 80 % volatility, 12 hours of 30-minute steps, an empty book.</summary>
    public static Scenario Plain(int assets = 1) => new()
    {
        Name = "test",
        Seed = 42,
        Paths = 1024,
        Horizon = new Horizon(12, 30),
        Assets = [.. Enumerable.Range(0, assets).Select(Asset)],
        Market = new Market(Correlation(assets, 0.7)),
        Liquidity = new Liquidity(1, 0.3, 20),
        Venue = new Venue { LiquidationFeeRate = 0.005, FeeShareToFund = 0.5, InsuranceFundUsd = 1e5 },
        Book = new EmptyBook { Exact = true },
    };

    public static Asset Asset(int index) => new()
    {
        Id = "A" + index,
        PriceUsd = 100,
        AnnualVolatility = 0.8,
        DepthUsdPerPercent = 1e6,
        Maintenance = Flat(0.005),
    };

    public static MaintenanceSchedule Flat(double rate) => MaintenanceSchedule.Create([(0, rate)]);

    /// <summary>The scenario with every asset changed.</summary>
    public static Scenario WithAssets(this Scenario scenario, Func<Asset, Asset> change) =>
        scenario with { Assets = [.. scenario.Assets.Select(change)] };

    public static CorrelationMatrix Correlation(int assets, double common) => new(assets,
    [
        .. from row in Enumerable.Range(0, assets)
           from column in Enumerable.Range(0, assets)
           select row == column ? 1.0 : common,
    ]);

    /// <summary>A book from rows.</summary>
    public static PositionBook Book(params (int Asset, Side Side, double Quantity, double EntryUsd, double MarginUsd)[] rows) => new(
        [.. rows.Select(r => (short)r.Asset)],
        [.. rows.Select(r => r.Side)],
        [.. rows.Select(r => r.Quantity)],
        [.. rows.Select(r => r.EntryUsd)],
        [.. rows.Select(r => r.MarginUsd)]);
}
