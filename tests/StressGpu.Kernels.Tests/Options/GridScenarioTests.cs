using StressGpu.Kernels.Layout;

namespace StressGpu.Kernels.Tests.Options;

/// <summary>The scenarios of the grid margin (decision 0007).</summary>
public sealed class GridScenarioTests
{
    private static readonly SurfaceTerms Flat = new() { Level = 0.8, SpotBeta = -2 };

    [Fact]
    public void The_scenarios_are_the_notes()
    {
        (double, double, double)[] actual =
        [
            .. Enumerable.Range(0, GridScenario.Count).Select(GridScenario.Of)
                .Select(s => (Math.Round(s.PriceFactor, 12), s.VolatilityFactor, s.LossWeight)),
        ];
        double[] farMoves = [0.34, 0.67, 1.33, 1.66];
        double[] levels = [0.75, 1, 1.35];
        double[] moves = [0.84, 0.88, 0.92, 0.96, 1, 1.04, 1.08, 1.12, 1.16];
        IEnumerable<(double, double, double)> inner = moves.SelectMany(move =>
            levels.Select(level => (move, level, 1.0)));
        IEnumerable<(double, double, double)> tails = farMoves.Select(move => (move, 1.0, 1.0 / 3));
        Assert.Equal(inner.Concat(tails), actual);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(14)]
    [InlineData(26)]
    [InlineData(30)]
    public void A_series_is_marked_at_the_scenarios_price_and_level(int index)
    {
        GridScenario scenario = GridScenario.Of(index);
        OptionSeries series = Payoffs.Series(OptionPayoff.Put, 100, years: 0.2);
        MarketPoint point = MarketPoint.Of(110, 0.05, 0.1, 0.05);
        double level = 0.8 * Math.Exp(-2 * 0.05 + 0.1) * scenario.VolatilityFactor;
        double expected = Black.Vanilla(true, 110 * scenario.PriceFactor, 100, level * Math.Sqrt(0.15));
        Assert.Equal(expected, scenario.Mark(series, Flat, point), 1e-12);
    }

    [Fact]
    public void A_scenario_beyond_the_barrier_knocks_out()
    {
        OptionSeries series = Payoffs.Series(OptionPayoff.DownAndOutCall, 100, 70);
        MarketPoint point = MarketPoint.Of(100, 0, 0, 0);
        Assert.Equal(0, GridScenario.Of(GridScenario.Count - 3).Mark(series, Flat, point));
        Assert.True(GridScenario.Of(0).Mark(series, Flat, point) > 0);
    }
}
