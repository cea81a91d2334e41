using MathNet.Numerics.Statistics;
using StressGpu.Engine.Tests.Markets;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Validation.Markets;

/// <summary>What can be laid over any model.</summary>
public sealed class OverlayTests
{
    private const int Paths = 6000;

    public static TheoryData<string> Models => [.. SampleModels.Of(Scenarios.Plain(), 1).Keys];

    [Fact]
    public void The_multiplier_is_one_of_every_volatility()
    {
        Scenario plain = Scenarios.Plain(3);
        double[][][] doubled = MarketSample.Of(plain with { Market = plain.Market with { VolatilityMultiplier = 2 } }, 4).Logs;
        double[][][] volatile2 = MarketSample.Of(plain.WithAssets(a => a with { AnnualVolatility = 1.6 }), 4).Logs;
        Assert.Equal(volatile2, doubled);
    }

    [Theory]
    [InlineData("gbm", 2)]
    [InlineData("garch", 2)]
    [InlineData("heston", 2)]
    [InlineData("regime", 2)]
    public void The_multiplier_scales_what_is_drawn(string model, double multiplier)
    {
        // Drifts fall out of the difference of an antithetic pair, which is twice what is drawn, to first order in dt.
        Scenario plain = With(model, assets: 2, m => m with { Antithetic = true });
        double[][][] before = MarketSample.Of(plain, 2).Logs;
        double[][][] after = MarketSample.Of(plain with { Market = plain.Market with { VolatilityMultiplier = multiplier } }, 2).Logs;
        Assert.Equal(multiplier * (before[0][1][1] - before[1][1][1]), after[0][1][1] - after[1][1][1], 2e-6);
    }

    [Theory]
    [InlineData("gbm")]
    [InlineData("studentT 11")]
    [InlineData("garch")]
    [InlineData("heston")]
    public void Correlation_stress_is_measured_in_returns(string model)
    {
        // 0.7 + 0.5 (1 - 0.7); one step, in which variances are still what they were.
        MarketSample sample = MarketSample.Of(With(model, assets: 5, m => m with { CorrelationStress = 0.5 }), Paths);
        double measured = Correlation.Pearson(sample.Returns(0, 1, 0), sample.Returns(0, 1, 4));
        Assert.Equal(0.85, measured, 2 * Estimate.Errors * (1 - 0.85 * 0.85) / Math.Sqrt(Paths));
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Pairs_share_their_numbers_and_the_first_is_the_plain_path(string model)
    {
        // Bars of two steps: a bootstrap whose step is the bar draws no normals, and both of a pair are the same path.
        double[][][] pairs = MarketSample.Of(With(model, assets: 5, m => m with { Antithetic = true }, steps: 2), 6).Logs;
        double[][][] plain = MarketSample.Of(With(model, assets: 5, m => m, steps: 2), 3).Logs;
        for (int pair = 0; pair < 3; pair++)
        {
            Assert.Equal(plain[pair], pairs[2 * pair]);
            Assert.NotEqual(plain[pair], pairs[2 * pair + 1]);
        }
    }

    [Theory]
    [InlineData("gbm")]
    [InlineData("studentT 3")]
    [InlineData("historical")]
    public void Of_a_symmetric_model_the_two_of_a_pair_are_mirrored_at_the_drift(string model)
    {
        Scenario scenario = With(model, assets: 5, m => m with { Antithetic = true });
        double[][][] pairs = MarketSample.Of(scenario, 40).Logs;
        Scenario still = With(model == "historical" ? model : "gbm", assets: 5, m => m with
        {
            Model = m.Model is HistoricalModel h ? h with { AnnualNoiseVolatility = 0 } : m.Model,
        });
        for (int pair = 0; pair < 20; pair++)
        {
            for (int asset = 0; asset < 5; asset++)
            {
                for (int row = 0; row < pairs[0].Length; row++)
                {
                    double mean = (pairs[2 * pair][row][asset] + pairs[2 * pair + 1][row][asset]) / 2;
                    double scale = 1 + Math.Abs(pairs[2 * pair][row][asset]);
                    Assert.Equal(Drift(still, asset, row), mean, 2e-6 * scale);
                }
            }
        }
    }

    [Fact]
    public void Jumps_and_variances_of_a_pair_are_mirrored_too()
    {
        // With rho = 0 only Z moves variances: of a pair, one variance rises where the other falls, to first order.
        Scenario scenario = With("heston", assets: 1, m => m with
        {
            Antithetic = true, Model = new HestonModel([new AssetHeston(1e-6, 20, 0, null)]),
        });
        MarketSample sample = MarketSample.Of(scenario, 2000);
        double[] squares = [.. sample.Returns(1, 2).Select(r => r * r)];
        double[] first = [.. squares.Where((_, path) => path % 2 == 0)], second = [.. squares.Where((_, path) => path % 2 == 1)];
        Assert.InRange(Correlation.Pearson(first, second), 0.2, 0.999);
    }

    private static double Drift(Scenario scenario, int asset, int row)
    {
        if (scenario.Market.Model is HistoricalModel historical)
        {
            // The noise of the sample model is 0.2 a year.
            return Enumerable.Range(0, row).Sum(step => historical.History[step, asset] - 0.2 * 0.2 / 2 * scenario.Horizon.StepYears);
        }

        return -0.64 / 2 * scenario.Horizon.StepYears * row;
    }

    private static Scenario With(string model, int assets, Func<Market, Market> change, int steps = 1)
    {
        Scenario plain = Scenarios.Plain(assets);
        return plain with { Market = change(plain.Market with { Model = SampleModels.Of(plain, steps)[model] }) };
    }
}
