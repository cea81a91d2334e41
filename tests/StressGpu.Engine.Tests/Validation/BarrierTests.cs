using StressGpu.Model;

namespace StressGpu.Engine.Tests.Validation;

/// <summary>The 10x long of validation.md: 80 % volatility, drift 0, one day, maintenance 0.5 %, no impact.</summary>
public sealed class BarrierTests
{
    // Independent assets are independent samples.
    private const int Assets = 4;

    [Theory]
    [InlineData(288, 131_072, 0.015898)]
    [InlineData(24, 524_288, 0.013021)]
    public void A_10x_long_is_liquidated_with_the_discrete_touching_probability(int steps, int paths, double probability)
    {
        Scenario scenario = Scenarios.Plain(Assets) with
        {
            Horizon = new Horizon(24, 1440.0 / steps),
            Market = new Market(Scenarios.Correlation(Assets, 0)),
        };
        scenario = scenario.WithAssets(a => a with { DepthUsdPerPercent = 1e18 });
        PositionBook book = Scenarios.Book([.. Enumerable.Range(0, Assets).Select(a => (a, Side.Long, 1.0, 100.0, 10.0))]);

        PathTable table = PathTable.Run(scenario, book, paths);

        double samples = (double)Assets * paths;
        double measured = table.Column(PathColumn.LiquidatedAccounts).Sum() / samples;
        double error = Math.Sqrt(probability * (1 - probability) / samples);
        // The continuous probability is 0.0174044: 8 and more errors away.
        Assert.True(0.0174044 - probability > 8 * error);
        Assert.Equal(probability, measured, 4.5 * error);
    }
}
