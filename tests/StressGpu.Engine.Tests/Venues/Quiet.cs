using System.Collections.Immutable;
using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Venues;

/// <summary>Prices that move by schedule alone, without impact unless told otherwise, so that hand cases have one path.</summary>
internal static class Quiet
{
    /// <summary>Assets at 100 USD, no volatility, six hours of ten-minute steps, maintenance 1 %, no fee, no fund.</summary>
    public static Scenario Scenario(int assets = 1, params PriceShock[] shocks) => Scenarios.Plain(assets)
        .WithAssets(a => a with { AnnualVolatility = 0, DepthUsdPerPercent = 1e18, Maintenance = Scenarios.Flat(0.01), ReferenceVolatility = 0.5 })
        with
    {
        Horizon = new Horizon(6, 10),
        Market = new Market(Scenarios.Correlation(assets, 0)) { Shocks = [.. shocks] },
        Venue = new Venue { LiquidationFeeRate = 0, InsuranceFundUsd = 0, AfterFund = AfterFund.Unpaid },
    };

    public static Scenario With(this Scenario scenario, Func<Venue, Venue> venue) => scenario with { Venue = venue(scenario.Venue) };

    public static Scenario WithDepth(this Scenario scenario, Func<DepthDynamics, DepthDynamics> depth) =>
        scenario with { Liquidity = scenario.Liquidity with { Depth = depth(scenario.Liquidity.Depth) } };

    /// <summary>A fall (or rise) of an asset's fair price in one step, the one that ends at a row.</summary>
    public static PriceShock At(int row, double change, int asset = 0) => new(asset, (row - 1) / 6.0, 0, change);

    /// <summary>The one path there is.</summary>
    public static QuietPath Run(Scenario scenario, params (int Asset, Side Side, double Quantity, double EntryUsd, double MarginUsd)[] rows)
    {
        using var replayed = new Replayed(scenario, Scenarios.Book(rows));
        (double[] columns, double[][] cells) = replayed.Path(0);
        return new QuietPath(columns, cells);
    }
}

/// <summary>Its columns and rows.</summary>
internal sealed record QuietPath(double[] Columns, double[][] Rows)
{
    public double this[PathColumn column] => Columns[(int)column];

    /// <summary>A column of <see cref="ReplayLayout"/> of an asset.</summary>
    public double Of(int row, int column, int asset = 0) => Rows[row][ReplayLayout.Of(asset, column)];

    /// <summary>Rows in which an asset is liquidated.</summary>
    public ImmutableArray<int> LiquidatedRows(int asset = 0) =>
        [.. Enumerable.Range(0, Rows.Length).Where(row => Of(row, ReplayLayout.LiquidatedUsd, asset) > 0)];
}
