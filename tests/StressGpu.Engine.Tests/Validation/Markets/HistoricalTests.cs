using MathNet.Numerics.Statistics;
using StressGpu.Engine.Tests.Markets;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Validation.Markets;

/// <summary>A window of history is followed, stretched and coloured.</summary>
public sealed class HistoricalTests
{
    private const int Assets = 5;
    private const int Bars = 40;
    private static readonly PriceHistory History = SampleModels.History(Assets, 60, Bars);

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Every_path_follows_the_window(int steps)
    {
        MarketSample sample = MarketSample.Of(Of(steps, m => m), 3);
        foreach (double[][] path in sample.Logs)
        {
            for (int asset = 0; asset < Assets; asset++)
            {
                double log = 0;
                for (int step = 1; step <= Bars * steps; step++)
                {
                    log += History[(step - 1) / steps, asset] / steps;
                    Assert.Equal(log, path[step][asset], 2e-6);
                }
            }
        }
    }

    [Fact]
    public void Noise_is_a_Brownian_motion_around_it()
    {
        MarketSample sample = MarketSample.Of(Of(1, m => m with { Model = new HistoricalModel(History, 0.5) }), 4000);
        double mean = Enumerable.Range(0, Bars).Sum(bar => History[bar, 1]);
        double variance = 0.25 * Bars * 60 / Horizon.MinutesPerYear;
        double[] last = sample.At(Bars, 1);
        Estimate.AssertMean(mean - variance / 2, last);
        Estimate.AssertMean(variance, [.. last.Select(x => (x - mean + variance / 2) * (x - mean + variance / 2))]);
        Estimate.AssertMean(0.7 * variance, [.. last.Zip(sample.At(Bars, 4), (x, y) => (x - last.Mean()) * (y - sample.At(Bars, 4).Mean()))]);
    }

    [Fact]
    public void The_multiplier_stretches_deviations_from_the_mean()
    {
        MarketSample sample = MarketSample.Of(Of(1, m => m with { VolatilityMultiplier = 2 }), 1);
        double mean = Enumerable.Range(0, Bars).Average(bar => History[bar, 2]);
        for (int bar = 0; bar < Bars; bar++)
        {
            Assert.Equal(mean + 2 * (History[bar, 2] - mean), sample.Returns(bar, bar + 1, 2)[0], 1e-6);
        }
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.8)]
    public void Correlation_stress_colours_the_rows_and_keeps_their_means_and_variances(double weight)
    {
        double[][] rows = ColumnsOf(MarketSample.Of(Of(1, m => m with { CorrelationStress = weight }), 1));
        double[][] before = [.. Enumerable.Range(0, Assets).Select(a => Enumerable.Range(0, Bars).Select(bar => History[bar, a]).ToArray())];
        for (int a = 0; a < Assets; a++)
        {
            Assert.Equal(before[a].Mean(), rows[a].Mean(), 1e-6);
            Assert.Equal(1, rows[a].Variance() / before[a].Variance(), 1e-4);
            for (int b = 0; b < a; b++)
            {
                double rho = Correlation.Pearson(before[a], before[b]);
                Assert.Equal(rho + weight * (1 - rho), Correlation.Pearson(rows[a], rows[b]), 1e-4);
            }
        }
    }

    [Fact]
    public void A_window_that_is_too_short_is_refused() => Assert.Throws<ArgumentException>(
        () => ScenarioLowering.Lower(Of(1, m => m) with { Horizon = new Horizon(Bars + 1, 60) }, PositionBook.Empty));

    private static double[][] ColumnsOf(MarketSample sample) =>
        [.. Enumerable.Range(0, Assets).Select(a => Enumerable.Range(0, Bars).Select(bar => sample.Returns(bar, bar + 1, a)[0]).ToArray())];

    private static Scenario Of(int steps, Func<Market, Market> change)
    {
        Scenario plain = Scenarios.Plain(Assets) with { Horizon = new Horizon(Bars, 60.0 / steps) };
        return plain with { Market = change(plain.Market with { Model = new HistoricalModel(History) }) };
    }
}
