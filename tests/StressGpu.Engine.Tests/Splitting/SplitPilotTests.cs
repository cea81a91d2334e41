using StressGpu.Model;

namespace StressGpu.Engine.Tests.Splitting;

/// <summary>Where levels come to lie.</summary>
public sealed class SplitPilotTests
{
    private static readonly Model.Splitting Fours = new() { Metric = PathColumn.MaxDrawdown, Factor = 4 };

    [Fact]
    public void One_value_in_factor_is_over_each_level_down_to_the_tail()
    {
        double[] values = [.. Enumerable.Range(1, 16_000).Select(i => i / 16_000.0)];
        double[] levels = [.. SplitPilot.Place(values, PathColumn.MaxDrawdown, Fours).Select(l => l.Value)];
        // 4^-4 = 0.0039 is still in the body of a 99.9 % tail, 4^-5 = 0.00098 is not.
        Assert.Equal([0.25, 0.0625, 0.015625, 0.00390625], levels.Select(l => values.Count(v => v >= l) / 16_000.0), new Near(1e-4));
    }

    [Fact]
    public void Without_values_there_are_no_levels() =>
        Assert.Empty(SplitPilot.Place(new double[4096], PathColumn.LiquidatedUsd, Fours));

    [Fact]
    public void Where_most_paths_come_to_the_same_value_a_level_is_above_it()
    {
        double[] values = [.. Enumerable.Repeat(5.0, 10_000), .. Enumerable.Range(0, 1_000).Select(i => 6.0 + i)];
        double[] levels = [.. SplitPilot.Place(values, PathColumn.LiquidatedUsd, Fours).Select(l => l.Value)];
        Assert.Equal(Math.BitIncrement(5), levels[0]);
        Assert.Equal(levels.Order(), levels);
    }

    [Fact]
    public void Where_all_come_to_the_same_value_there_is_no_level() =>
        Assert.Empty(SplitPilot.Place([.. Enumerable.Repeat(5.0, 4096)], PathColumn.LiquidatedUsd, Fours));

    [Fact]
    public void The_design_depends_on_no_thread_and_on_no_path_of_the_run()
    {
        (Scenario scenario, PositionBook book) = RandomMarket.Draw(33, 2, 60, 1);
        LoweredScenario lowered = ScenarioLowering.Lower(scenario, book);
        SplitDesign one = SplitPilot.Find(lowered, Fours, 1, TestContext.Current.CancellationToken);
        SplitDesign three = SplitPilot.Find(lowered, Fours, 3, TestContext.Current.CancellationToken);
        Assert.NotEmpty(one.Levels);
        Assert.Equal(one.Levels, three.Levels);
    }

    private sealed class Near(double tolerance) : IEqualityComparer<double>
    {
        public bool Equals(double x, double y) => Math.Abs(x - y) <= tolerance;

        public int GetHashCode(double value) => 0;
    }
}
