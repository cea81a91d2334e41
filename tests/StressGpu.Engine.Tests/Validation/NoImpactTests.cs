using StressGpu.Model;

namespace StressGpu.Engine.Tests.Validation;

/// <summary>"No impact: only first-round liquidations, amplification exactly 1" (validation.md), on every path.</summary>
public sealed class NoImpactTests
{
    private const int Paths = 256;

    [Theory]
    [InlineData(AfterFund.Adl, MarkPrice.Last)]
    [InlineData(AfterFund.Adl, MarkPrice.Index)]
    [InlineData(AfterFund.Socialise, MarkPrice.Last)]
    [InlineData(AfterFund.Unpaid, MarkPrice.Last)]
    public void Liquidations_are_exogenous_and_amplification_is_exactly_1(AfterFund afterFund, MarkPrice mark)
    {
        int liquidating = 0;
        int unfunded = 0;
        for (int seed = 0; seed < 20; seed++)
        {
            (Scenario scenario, PositionBook book) = RandomMarket.Draw(seed, positions: 60);
            scenario = scenario.WithAssets(a => a with { DepthUsdPerPercent = 1e60, AnnualVolatility = 2 });
            scenario = scenario with
            {
                Venue = scenario.Venue with { AfterFund = afterFund, MarkPrice = mark, InsuranceFundUsd = 1000 },
            };

            PathTable table = PathTable.Run(scenario, book, Paths);

            for (int path = 0; path < Paths; path++)
            {
                Assert.Equal(table[PathColumn.ShadowLiquidatedUsd, path], table[PathColumn.LiquidatedAtFairUsd, path]);
                Assert.Equal(0, table[PathColumn.EndogenousUsd, path]);
                Assert.InRange(table[PathColumn.MaxRoundsInStep, path], 0, 1);
                Assert.Equal(table[PathColumn.MaxDrawdownFair, path], table[PathColumn.MaxDrawdown, path]);
                double liquidated = table[PathColumn.LiquidatedUsd, path];
                Assert.Equal(table[PathColumn.LiquidatedAtFairUsd, path], liquidated, 1e-9 * liquidated);
                liquidating += liquidated > 0 ? 1 : 0;
                unfunded += table[PathColumn.UnfundedUsd, path] > 0 ? 1 : 0;
            }
        }

        Assert.InRange(liquidating, 1000, 20 * Paths);
        Assert.InRange(unfunded, 500, 20 * Paths);
    }

    [Fact]
    public void Marks_at_the_fair_price_have_one_round_whatever_the_impact()
    {
        (Scenario scenario, PositionBook book) = RandomMarket.Draw(5, positions: 60);
        scenario = scenario with { Venue = scenario.Venue with { MarkPrice = MarkPrice.Index, AfterFund = AfterFund.Unpaid } };

        PathTable table = PathTable.Run(scenario.WithAssets(a => a with { AnnualVolatility = 2 }), book, Paths);

        Assert.True(table.Mean(PathColumn.LiquidatedUsd) > 0);
        Assert.All(table.Column(PathColumn.MaxRoundsInStep), rounds => Assert.InRange(rounds, 0, 1));
        Assert.Equal(table.Column(PathColumn.ShadowLiquidatedUsd), table.Column(PathColumn.LiquidatedAtFairUsd));
    }
}
