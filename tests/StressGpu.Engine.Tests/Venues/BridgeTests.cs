using StressGpu.Model;

namespace StressGpu.Engine.Tests.Venues;

/// <summary>Bridge monitoring sees what happens inside a step.</summary>
public sealed class BridgeTests
{
    private const int Assets = 4;

    [Theory]
    [InlineData(288, 65_536)]
    [InlineData(24, 131_072)]
    [InlineData(2, 131_072)]
    public void A_10x_long_is_liquidated_with_the_continuous_touching_probability_at_any_step_count(int steps, int paths)
    {
        // validation.md: 0.0174044 in continuous time.
        const double probability = 0.0174044;
        Scenario scenario = Touching(steps);
        PositionBook book = Scenarios.Book([.. Enumerable.Range(0, Assets).Select(a => (a, Side.Long, 1.0, 100.0, 10.0))]);

        PathTable table = PathTable.Run(scenario, book, paths);

        double samples = (double)Assets * paths;
        double measured = table.Column(PathColumn.LiquidatedAccounts).Sum() / samples;
        Assert.Equal(probability, measured, 4.5 * Math.Sqrt(probability * (1 - probability) / samples));
        Assert.Equal(table.Column(PathColumn.LiquidatedAtFairUsd), table.Column(PathColumn.ShadowLiquidatedUsd));
    }

    [Fact]
    public void Without_impact_a_crossed_position_trades_at_its_trigger_and_leaves_no_bad_debt()
    {
        PositionBook book = Scenarios.Book((0, Side.Long, 1, 100, 10), (0, Side.Short, 1, 100, 10));

        PathTable bridge = PathTable.Run(Touching(4), book, 16_384);
        PathTable stepEnd = PathTable.Run(Touching(4) with { Monitoring = Monitoring.StepEnd }, book, 16_384);

        // Trigger prices 90/0.995 and 110/1.005.
        Assert.True(bridge.Column(PathColumn.LiquidatedAccounts).Sum() > 300);
        Assert.All(Enumerable.Range(0, bridge.Count), path =>
        {
            double usd = bridge[PathColumn.LiquidatedUsd, path];
            Assert.True(
                usd == 0 || Math.Abs(usd - 90 / 0.995) < 1e-9 || Math.Abs(usd - 110 / 1.005) < 1e-9
                || Math.Abs(usd - 90 / 0.995 - 110 / 1.005) < 1e-9);
        });
        Assert.Equal(0, bridge.Column(PathColumn.BadDebtUsd).Sum());
        Assert.True(stepEnd.Column(PathColumn.BadDebtUsd).Sum() > 0);
    }

    private static Scenario Touching(int steps) => Scenarios.Plain(Assets).WithAssets(a => a with { DepthUsdPerPercent = 1e18 }) with
    {
        Horizon = new Horizon(24, 1440.0 / steps),
        Market = new Market(Scenarios.Correlation(Assets, 0)),
        Monitoring = Monitoring.Bridge,
    };
}
