using StressGpu.Model;

namespace StressGpu.Benchmarks;

/// <summary>Markets in any number of assets.</summary>
internal static class Markets
{
    /// <summary>A market of like assets, correlation 0.7, 80 % volatility, one-minute steps.</summary>
    public static Scenario Of(int assets, int hours, BookSource book) => new()
    {
        Name = "benchmark",
        Seed = 42,
        Paths = 1 << 20,
        Horizon = new Horizon(hours, 1),
        Assets = [.. Enumerable.Range(0, assets).Select(Asset)],
        Market = new Market(new CorrelationMatrix(assets, [.. Correlation(assets)])),
        Liquidity = new Liquidity(1, 0.3, 20),
        Venue = new Venue { LiquidationFeeRate = 0.005, FeeShareToFund = 0.5, InsuranceFundUsd = 1e7 },
        Book = book,
    };

    private static Asset Asset(int index) => new()
    {
        Id = "A" + index,
        PriceUsd = 100 * (index + 1),
        AnnualVolatility = 0.8,
        DepthUsdPerPercent = 2e7,
        Maintenance = MaintenanceSchedule.Create([(0, 0.005), (2e6, 0.01), (2e7, 0.025)]),
    };

    private static IEnumerable<double> Correlation(int assets) =>
        from row in Enumerable.Range(0, assets)
        from column in Enumerable.Range(0, assets)
        select row == column ? 1.0 : 0.7;
}
