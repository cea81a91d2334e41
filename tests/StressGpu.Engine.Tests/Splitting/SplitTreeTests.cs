using StressGpu.Engine.Tests.Accounts;
using StressGpu.Engine.Tests.Markets;
using StressGpu.Engine.Tests.Venues;
using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Splitting;

/// <summary>What a split run holds: every root whole, the same bytes whatever simulates it, every leaf to be replayed.</summary>
public sealed class SplitTreeTests
{
    private const int Roots = 1500;

    [Fact]
    public void The_leaves_of_every_root_weigh_one()
    {
        (LoweredScenario lowered, SplitDesign design) = Cascades();
        SplitSample sample = SplitSample.Run(lowered, design, Roots);

        Assert.Equal(Roots, sample.Roots);
        Assert.True(sample.Leaves.Count > 1.5 * Roots, $"{sample.Leaves.Count} leaves");
        // Powers of 1/4 add up without rounding.
        Assert.All(sample.Leaves.GroupBy(leaf => PathLineage.RootOf(leaf.Id)), root => Assert.Equal(1, root.Sum(leaf => leaf.Weight)));
        Assert.Equal(Enumerable.Range(0, Roots).Select(root => (long)root), sample.Leaves.Select(l => PathLineage.RootOf(l.Id)).Distinct());
        Assert.Equal(sample.Leaves.Count, sample.Leaves.Select(leaf => leaf.Id).Distinct().Count());
    }

    [Theory]
    [InlineData(1, 256)]
    [InlineData(3, 256)]
    [InlineData(1, 512)]
    public void Leaves_depend_neither_on_threads_nor_on_vectors(int threads, int bits)
    {
        (LoweredScenario lowered, SplitDesign design) = Cascades();
        SplitSample expected = SplitSample.Run(lowered, design, Roots);
        SplitSample actual = SplitSample.Run(lowered, design, Roots, threads, bits);
        Assert.Equal(expected.Leaves.Select(Text), actual.Leaves.Select(Text));

        static string Text((long Id, double Weight, double[] Columns) leaf) =>
            $"{leaf.Id} {leaf.Weight:R} " + string.Join(' ', leaf.Columns.Select(BitConverter.DoubleToInt64Bits));
    }

    [Fact]
    public void A_root_that_is_not_split_is_the_crude_path()
    {
        (LoweredScenario lowered, SplitDesign design) = Cascades();
        SplitSample sample = SplitSample.Run(lowered, design, Roots);
        using SimdExecutor executor = new(lowered.Arrays, 2, SimdEngines.WidestBits);
        PathTable crude = PathTable.Run(executor, new PathRange(0, Roots));
        foreach ((long id, _, double[] columns) in sample.Leaves.Where(leaf => leaf.Id < Roots))
        {
            Assert.All(PathColumns.All, c => Assert.Equal(crude[c, (int)id], columns[(int)c]));
        }
    }

    public static TheoryData<string> Everything => [.. SampleModels.Of(Scenarios.Plain(2), 2).Keys, .. VenueSamples.Names];

    /// <summary>A branch goes on from its parent's state; a replay simulates it from the start: every bit of state is carried over.</summary>
    [Theory]
    [MemberData(nameof(Everything))]
    public void A_leaf_replayed_from_the_start_has_the_same_bits(string name)
    {
        (Scenario scenario, PositionBook book) = RandomMarket.Draw(21, 3, 100, 1);
        scenario = scenario.WithAssets(a => a with { AnnualVolatility = 2 });
        scenario = VenueSamples.All.TryGetValue(name, out Func<Scenario, Scenario>? change)
            ? change(scenario)
            : scenario with { Market = scenario.Market with { Model = SampleModels.Of(scenario, 2)[name] } };
        LoweredScenario lowered = ScenarioLowering.Lower(scenario, book);

        AssertReplays(scenario, lowered);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void So_has_a_leaf_of_accounts(int seed)
    {
        (Scenario scenario, PositionBook book, MarginAccounts accounts) = RandomAccounts.Draw(seed);
        // Random ranks of auto-deleveraging draw with the path's id inside a cascade.
        scenario = scenario with { Venue = scenario.Venue with { AfterFund = AfterFund.AdlRandom, InsuranceFundUsd = 10 } };
        scenario = scenario.WithAssets(a => a with { AnnualVolatility = Math.Max(1, a.AnnualVolatility) });
        AssertReplays(scenario, ScenarioLowering.Lower(scenario, book, accounts));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void So_has_a_leaf_of_options(int seed)
    {
        (Scenario scenario, PositionBook book, MarginAccounts accounts) = RandomOptions.Draw(seed);
        scenario = scenario.WithAssets(a => a with { AnnualVolatility = Math.Max(1, a.AnnualVolatility) });
        AssertReplays(scenario, ScenarioLowering.Lower(scenario, book, accounts));
    }

    [Fact]
    public void What_is_no_leaf_has_no_replay()
    {
        (LoweredScenario lowered, SplitDesign design) = Cascades();
        SplitSample sample = SplitSample.Run(lowered, design, Roots);
        long quiet = sample.Leaves.First(leaf => leaf.Weight == 1).Id;
        Assert.NotNull(SplitLineage.Of(lowered, design, quiet));
        Assert.Null(SplitLineage.Of(lowered, design, BranchIds.Branch(quiet, 0, 1, design.Factor)));
        Assert.Null(SplitLineage.Of(lowered, design, BranchIds.Branch(quiet, 9, 1, design.Factor)));
    }

    private static void AssertReplays(Scenario scenario, LoweredScenario lowered)
    {
        using SimdExecutor executor = new(lowered.Arrays, 2, SimdEngines.WidestBits);
        PathTable crude = PathTable.Run(executor, new PathRange(0, 256));
        SplitDesign design = SplitSample.AtQuantiles(
            crude.Column(PathColumn.MaxDrawdown), PathColumn.MaxDrawdown, 2, 0.6, 0.3, 0.15, 0.08);
        SplitSample sample = SplitSample.Run(lowered, design, 128);
        (long Id, double Weight, double[] Columns)[] branches = [.. sample.Leaves.Where(leaf => leaf.Id != PathLineage.RootOf(leaf.Id))];
        Assert.True(branches.Length > 10, $"{branches.Length} branches");
        int every = Math.Max(1, branches.Length / 24);
        foreach ((long id, double weight, double[] columns) in branches.Where((_, index) => index % every == 0))
        {
            ReplayedPath replayed = PathReplay.Of(scenario, lowered, design, id)!;
            Assert.Equal(weight, replayed.Weight);
            Assert.All(PathColumns.All, c => Assert.Equal(
                BitConverter.DoubleToInt64Bits(columns[(int)c]), BitConverter.DoubleToInt64Bits(replayed.Columns[(int)c])));
        }
    }

    /// <summary>A wild market whose cascades jump over levels.</summary>
    private static (LoweredScenario Lowered, SplitDesign Design) Cascades()
    {
        (Scenario scenario, PositionBook book) = RandomMarket.Draw(21, 3, 100, 1);
        LoweredScenario lowered = ScenarioLowering.Lower(scenario.WithAssets(a => a with { AnnualVolatility = 1.2 }), book);
        using SimdExecutor executor = new(lowered.Arrays, 2, SimdEngines.WidestBits);
        PathTable crude = PathTable.Run(executor, new PathRange(0, Roots));
        return (lowered, SplitSample.AtQuantiles(crude.Column(PathColumn.LiquidatedUsd), PathColumn.LiquidatedUsd, 4, 0.25, 0.06, 0.015));
    }
}
