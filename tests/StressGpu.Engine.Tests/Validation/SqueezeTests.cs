using StressGpu.Model;

namespace StressGpu.Engine.Tests.Validation;

/// <summary>A short squeeze feeds itself, since buying is worth more the higher it pushes the price; the engine ends it.</summary>
public sealed class SqueezeTests
{
    [Theory]
    [InlineData(0.5)]
    [InlineData(1)]
    [InlineData(2)]
    public void A_squeeze_of_shorts_far_larger_than_depth_stays_finite(double beta)
    {
        Scenario plain = Scenarios.Plain();
        Scenario scenario = plain with { Liquidity = plain.Liquidity with { ImpactExponent = beta } };
        PositionBook book = Scenarios.Book(
            [.. Enumerable.Range(1, 60).Select(i => (0, Side.Short, 2e7, 100.0, 2e7 * (0.7 + 0.2 * i)))]);
        using var executor = new SimdExecutor(
            ScenarioLowering.Lower(scenario, book).Arrays, 1, SimdEngines.WidestBits);
        double largest = 0;
        executor.Run(
            new PathRange(0, 1024),
            block =>
            {
                foreach (PathColumn column in PathColumns.All)
                {
                    Assert.All(block.Column(column).ToArray(), value => Assert.True(double.IsFinite(value), $"{column}: {value}"));
                }

                largest = Math.Max(largest, block.Column(PathColumn.LiquidatedUsd).ToArray().Max());
            },
            null,
            CancellationToken.None);

        // The whole side, 120 billion USD at the start price, has been bought back at a hundred times that and more.
        Assert.True(largest > 1.2e13, $"{largest:R}");
    }
}
