using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Execution;

/// <summary>The fan's quantiles are those of replayed paths, whatever the threads; stories add up to their paths.</summary>
public sealed class PriceFanTests
{
    private const long Paths = 3500;
    private static readonly (Scenario Scenario, PositionBook Book) Market = RandomMarket.Draw(21, 3, 100, 1);
    private static readonly Scenario Scenario = Market.Scenario.WithAssets(a => a with { AnnualVolatility = 2 });
    private static readonly LoweredScenario Lowered = ScenarioLowering.Lower(Scenario, Market.Book);

    [Fact]
    public void Quantiles_are_the_order_statistics_of_replayed_paths()
    {
        int count = FanRow.PathsOf(Paths);
        Assert.Equal(35, count);
        ImmutableArray<FanRow> fan = PriceFan.Of(Scenario, Lowered, new PathRange(1024, Paths), 2, TestContext.Current.CancellationToken);
        ReplayTable[] tables = [.. Enumerable.Range(0, count).Select(p => PathReplay.Of(Scenario, Lowered, 1024 + p).Table)];
        int last = Scenario.Horizon.Steps;
        for (int asset = 0; asset < Scenario.Assets.Length; asset++)
        {
            double[] fair = [.. tables.Select(t => t.Assets[asset].Fair[last] / t.Assets[asset].Fair[0]).Order()];
            double[] price = [.. tables.Select(t => t.Assets[asset].Price[last] / t.Assets[asset].Fair[0]).Order()];
            // The median of 35 is the 18th; 5 % the 2nd, 95 % the 34th.
            Assert.Equal(fair[17], Value(fan, asset, last, FanRow.Fair, 0.5), 1e-9);
            Assert.Equal(price[1], Value(fan, asset, last, FanRow.Price, 0.05), 1e-9);
            Assert.Equal(price[33], Value(fan, asset, last, FanRow.Price, 0.95), 1e-9);
        }
    }

    [Fact]
    public void Threads_do_not_change_a_bit() => Assert.Equal(
        PriceFan.Of(Scenario, Lowered, new PathRange(0, Paths), 1, TestContext.Current.CancellationToken),
        PriceFan.Of(Scenario, Lowered, new PathRange(0, Paths), 5, TestContext.Current.CancellationToken));

    [Fact]
    public void A_story_has_all_that_its_path_liquidates()
    {
        ImmutableArray<StoryRow> rows = WorstStories.Of([7, 9], p => PathReplay.Of(Scenario, Lowered, p), TestContext.Current.CancellationToken);
        foreach (long path in (long[])[7, 9])
        {
            double liquidated = PathReplay.Of(Scenario, Lowered, path).Columns[(int)PathColumn.LiquidatedUsd];
            Assert.Equal(liquidated, rows.Where(r => r.PathId == path && r.Asset.Length == 0).Sum(r => r.LiquidatedUsd), 1e-9 * (1 + liquidated));
            Assert.Equal(liquidated, rows.Where(r => r.PathId == path && r.Asset.Length > 0).Sum(r => r.LiquidatedUsd), 1e-9 * (1 + liquidated));
        }
    }

    private static double Value(ImmutableArray<FanRow> fan, int asset, int step, string kind, double quantile) =>
        fan.Single(r => r.Asset == Scenario.Assets[asset].Id && r.Step == step && r.Kind == kind && r.Quantile == quantile).Value;
}
