using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;
using StressGpu.Engine.Tests.Markets;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Validation.Markets;

/// <summary>Bars of the bootstrap are rows of the history, in blocks of geometric length (Politis, Romano 1994).</summary>
public sealed class BootstrapTests
{
    private const int Assets = 5;
    private const int Rows = 23;
    private const int Bars = 6;
    private const double BarMinutes = 120;

    [Theory]
    [InlineData(1, 4)]
    [InlineData(3, 4)]
    [InlineData(2, 1)]
    public void Bars_are_rows_of_all_assets_at_once_in_blocks(int steps, double meanBlock)
    {
        PriceHistory history = SampleModels.History(Assets, BarMinutes, Rows);
        Scenario scenario = Of(steps, new BootstrapModel(history, meanBlock, Recentre: false));
        int[][] rows = [.. MarketSample.Of(scenario, 4000).Logs.Select(path => Enumerable.Range(0, Bars)
            .Select(bar => RowOf(history, [.. path[(bar + 1) * steps].Zip(path[bar * steps], (x, y) => x - y)])).ToArray())];

        AssertUniform([.. rows.Select(path => path[0])]);
        AssertUniform([.. rows.Select(path => path[Bars - 1])]);

        // The next row follows unless a new block begins, and then by chance too.
        double follows = 1 - 1 / meanBlock + 1 / meanBlock / Rows;
        Estimate.AssertShare(follows, rows.SelectMany(path => path.Skip(1).Zip(path, (next, row) => next == (row + 1) % Rows)));
    }

    [Fact]
    public void Absolute_returns_keep_their_autocorrelation_within_blocks()
    {
        PriceHistory history = SampleModels.History(1, BarMinutes, Rows) with
        {
            LogReturns = [.. Enumerable.Range(0, Rows).Select(row => (row < Rows / 2 ? 0.05 : 0.001) * (row % 2 == 0 ? 1 : -1) * (1 + row / 100.0))],
        };
        double[] sizes = [.. history.LogReturns.Select(Math.Abs)];
        double circular = Correlation.Pearson(sizes, [.. sizes.Skip(1), sizes[0]]);
        Scenario scenario = Of(1, new BootstrapModel(history, 5, Recentre: false)) with { Assets = [Scenarios.Asset(0)] };
        MarketSample sample = MarketSample.Of(scenario with { Market = scenario.Market with { Correlation = Scenarios.Correlation(1, 1) } }, 10_000);
        double measured = Correlation.Pearson([.. sample.Returns(2, 3).Select(Math.Abs)], [.. sample.Returns(3, 4).Select(Math.Abs)]);
        Assert.Equal((1 - 1.0 / 5) * circular, measured, Estimate.Errors / Math.Sqrt(10_000));
    }

    [Fact]
    public void Recentred_rows_drift_as_the_assets_do()
    {
        PriceHistory history = SampleModels.History(Assets, BarMinutes, Rows);
        Scenario scenario = Of(1, new BootstrapModel(history, 1)).WithAssets(a => a with { AnnualDrift = 5 });
        MarketSample sample = MarketSample.Of(scenario, 4000);
        for (int asset = 0; asset < Assets; asset++)
        {
            double variance = Enumerable.Range(0, Rows).Select(row => history[row, asset]).PopulationVariance();
            double mean = 5 * BarMinutes / Horizon.MinutesPerYear - variance / 2;
            Estimate.AssertMean(Bars * mean, sample.At(Bars, asset));
        }
    }

    [Fact]
    public void Inside_a_bar_prices_are_a_bridge_of_the_assets_volatility()
    {
        const int steps = 4;
        PriceHistory flat = SampleModels.History(Assets, BarMinutes, 1) with { LogReturns = [0.04, 0, 0, 0, -0.04] };
        MarketSample sample = MarketSample.Of(Of(steps, new BootstrapModel(flat, 1, Recentre: false)), 6000);
        double variance = 0.64 * BarMinutes / steps / Horizon.MinutesPerYear;
        for (int step = 1; step <= steps; step++)
        {
            // A bridge from 0 to R over m steps: mean R k/m, variance k (m - k)/m of a step's, and the assets' correlation, 0.7.
            double spread = variance * step * (steps - step) / steps;
            double[] first = sample.At(step, 0), last = sample.At(step, 4);
            double along = 0.04 * step / steps;
            Assert.Equal(along, first.Mean(), Estimate.Errors * Math.Sqrt(spread / 6000) + 1e-7);
            Assert.Equal(spread, first.Variance(), Estimate.Errors * spread * Math.Sqrt(2.0 / 6000) + 1e-12);
            Assert.Equal(0.7 * spread, first.Zip(last, (x, y) => (x - along) * (y + along)).Average(), Estimate.Errors * spread * Math.Sqrt(2.0 / 6000) + 1e-12);
        }
    }

    private static Scenario Of(int steps, BootstrapModel model)
    {
        Scenario plain = Scenarios.Plain(Assets) with { Horizon = new Horizon(Bars * BarMinutes / 60, BarMinutes / steps) };
        return plain with { Market = plain.Market with { Model = model } };
    }

    /// <summary>The row that a bar is, for all assets; fails where it is none, within what floats lose.</summary>
    private static int RowOf(PriceHistory history, double[] bar)
    {
        int row = Enumerable.Range(0, Rows).Single(r => Math.Abs(history[r, 0] - bar[0]) < 1e-6);
        Assert.All(Enumerable.Range(0, Assets), asset => Assert.Equal(history[row, asset], bar[asset], 1e-6));
        return row;
    }

    private static void AssertUniform(int[] rows)
    {
        double expected = rows.Length / (double)Rows;
        double distance = Enumerable.Range(0, Rows).Sum(row => Math.Pow(rows.Count(r => r == row) - expected, 2) / expected);
        Assert.InRange(distance, ChiSquared.InvCDF(Rows - 1, 1e-5), ChiSquared.InvCDF(Rows - 1, 1 - 1e-5));
    }
}
