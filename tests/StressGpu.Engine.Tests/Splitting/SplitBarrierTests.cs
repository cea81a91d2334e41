using StressGpu.Model;

namespace StressGpu.Engine.Tests.Splitting;

/// <summary>The 10x long of validation.md by splitting: 80 % volatility, drift 0, one day, maintenance 0.5 %, no impact.</summary>
public sealed class SplitBarrierTests
{
    // The discrete touching probability of 288 steps, as in BarrierTests.
    private const double Probability = 0.015898;

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(8)]
    public void A_10x_long_is_liquidated_with_the_discrete_touching_probability(int factor)
    {
        Scenario scenario = Scenarios.Plain() with { Horizon = new Horizon(24, 5) };
        scenario = scenario.WithAssets(a => a with { DepthUsdPerPercent = 1e18 });
        LoweredScenario lowered = ScenarioLowering.Lower(scenario, Scenarios.Book((0, Side.Long, 1.0, 100.0, 10.0)));
        SplitDesign design = SplitSample.Design(factor, PathColumn.MaxDrawdown, 0.055, 0.075, 0.09);

        const int roots = 65_536;
        (double estimate, double error) = SplitSample.Run(lowered, design, roots).Estimate(c => c[(int)PathColumn.LiquidatedAccounts]);

        Assert.Equal(Probability, estimate, 4.5 * error);
        double crude = Math.Sqrt(Probability * (1 - Probability) / roots);
        Assert.True(error < 0.75 * crude, $"an error of {error}, {crude} without splitting");
    }
}
