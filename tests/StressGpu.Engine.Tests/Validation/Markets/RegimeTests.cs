using MathNet.Numerics.Statistics;
using StressGpu.Engine.Tests.Markets;
using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Validation.Markets;

/// <summary>Regimes that are told apart by their drifts, since nothing else moves prices in them.</summary>
public sealed class RegimeTests
{
    private const int Paths = 12_000;
    private const double StepMinutes = 60;

    private static readonly double[][] Chain = [[0.8, 0.15, 0.05], [0.3, 0.6, 0.1], [0.25, 0.25, 0.5]];

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_drawn_start_is_in_the_stationary_distribution_and_stays_there(int steps)
    {
        double[] stationary = Powers(100)[0];
        int[][] visited = Visited(start: null, steps);
        foreach (int row in (int[])[0, 1, 5])
        {
            for (int regime = 0; regime < 3; regime++)
            {
                Estimate.AssertShare(stationary[regime], visited.Select(path => path[row] == regime));
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void From_a_given_start_the_chain_moves_by_its_matrix(int steps)
    {
        int[][] visited = Visited(start: 2, steps);
        for (int move = 0; move < 6; move++)
        {
            for (int regime = 0; regime < 3; regime++)
            {
                Estimate.AssertShare(Powers(move)[2][regime], visited.Select(path => path[move] == regime));
            }
        }

        for (int from = 0; from < 3; from++)
        {
            int[][] there = [.. visited.Where(path => path[3] == from)];
            for (int to = 0; to < 3; to++)
            {
                Estimate.AssertShare(Chain[from][to], there.Select(path => path[4] == to));
            }
        }
    }

    [Fact]
    public void Each_regime_has_its_own_volatility_and_correlation()
    {
        (double Volatility, double Rho)[] of = [(0.3, 0.1), (2, 0.9)];
        Scenario scenario = Scenarios.Plain(5) with { Horizon = new Horizon(1, StepMinutes) };
        RegimeModel model = new(StepMinutes, null,
        [
            .. of.Select(r => Regime(5, [0.5, 0.5], 0, r.Volatility, Scenarios.Correlation(5, r.Rho))),
        ]);
        for (int regime = 0; regime < 2; regime++)
        {
            Market market = scenario.Market with { Model = model with { Start = regime } };
            MarketSample sample = MarketSample.Of(scenario with { Market = market }, 4000);
            double variance = of[regime].Volatility * of[regime].Volatility * scenario.Horizon.StepYears;
            (double[] first, double[] last) = (sample.At(1, 0), sample.At(1, 4));
            Estimate.AssertMean(variance, [.. first.Select(x => x * x)]);
            Estimate.AssertMean(variance * of[regime].Rho, [.. first.Zip(last, (x, y) => x * y)]);
        }
    }

    [Fact]
    public void One_regime_is_the_Brownian_motion_to_the_last_bit()
    {
        Scenario plain = Scenarios.Plain(6);
        MarketRegime only = Regime(6, [1], 0, 0.8, plain.Market.Correlation);
        Scenario one = plain with { Market = plain.Market with { Model = new RegimeModel(30, null, [only]) } };
        Assert.Equal(MarketSample.Of(plain, 5).Logs, MarketSample.Of(one, 5).Logs);
    }

    [Fact]
    public void The_stationary_distribution_solves_its_equation()
    {
        double[] stationary = StationaryDistribution.Of(Model(null, 1));
        for (int to = 0; to < 3; to++)
        {
            Assert.Equal(stationary[to], Enumerable.Range(0, 3).Sum(from => stationary[from] * Chain[from][to]), 1e-14);
        }

        Assert.Equal(1, stationary.Sum(), 1e-14);
    }

    /// <summary>Regime of each bar of every path.</summary>
    private static int[][] Visited(int? start, int steps)
    {
        Scenario scenario = Scenarios.Plain() with { Horizon = new Horizon(6 * steps, StepMinutes) };
        scenario = scenario with { Market = scenario.Market with { Model = Model(start, steps) } };
        double unit = scenario.Horizon.StepYears;
        return
        [
            .. MarketSample.Of(scenario, Paths).Logs.Select(path => Enumerable.Range(0, 6).Select(bar =>
            {
                double[] drifts = [.. Enumerable.Range(bar * steps, steps).Select(step => (path[step + 1][0] - path[step][0]) / unit)];
                Assert.All(drifts, drift => Assert.Equal(Math.Round(drifts[0] / 100), drift / 100, 1e-2));
                return (int)Math.Round(drifts[0] / 100) - 1;
            }).ToArray()),
        ];
    }

    private static RegimeModel Model(int? start, int steps) => new(steps * StepMinutes, start,
    [
        .. Chain.Select((row, index) => Regime(1, row, 100 * (index + 1), 0, Scenarios.Correlation(1, 1))),
    ]);

    private static MarketRegime Regime(int assets, double[] row, double drift, double volatility, CorrelationMatrix correlation) => new()
    {
        Name = "r",
        Transition = [.. row],
        AnnualVolatilities = [.. Enumerable.Repeat(volatility, assets)],
        AnnualDrifts = [.. Enumerable.Repeat(drift, assets)],
        Correlation = correlation,
    };

    private static double[][] Powers(int exponent)
    {
        double[][] power = [[1, 0, 0], [0, 1, 0], [0, 0, 1]];
        for (int move = 0; move < exponent; move++)
        {
            power = [.. power.Select(row => Enumerable.Range(0, 3).Select(to => Enumerable.Range(0, 3).Sum(k => row[k] * Chain[k][to])).ToArray())];
        }

        return power;
    }
}
