using StressGpu.Model;

namespace StressGpu.Statistics.Tests;

public sealed class WeightedRunTests
{
    private static readonly Sample Paths = new Sample(20 * PathBlock.Size - 100)
        .WithDraws(PathColumn.BadDebtUsd, 11, r => r.NextDouble() < 0.97 ? 0 : Sample.Exponential(r) * 1e6)
        .WithDraws(PathColumn.LiquidatedAtFairUsd, 13, r => 1e3 + Sample.Normal(r))
        .WithDraws(PathColumn.ShadowLiquidatedUsd, 14, r => 1e3 + Sample.Normal(r))
        .WithDraws(PathColumn.FundingNetUsd, 15, Sample.Normal)
        .WithDraws(PathColumn.AccountLossUsd, 16, r => r.NextDouble() < 0.5 ? -Sample.Exponential(r) : r.Next(3) - 2)
        .WithDraws(PathColumn.FirstLiquidationStep, 18, r => r.Next(10) - 1)
        .WithDraws(PathColumn.MaxDrawdown, 19, r => r.NextDouble());

    [Fact]
    public void Weights_of_one_give_what_crude_paths_give()
    {
        RunSummary crude = Paths.Summarise();
        WeightedRunAccumulator accumulator = new(Paths.Paths, 1);
        for (int block = Paths.BlockCount - 1; block >= 0; block--)
        {
            accumulator.Consume(Paths.Block(block));
        }
        RunSummary weighted = accumulator.Summarise();

        Assert.Equal(crude.Rows.Length, weighted.Rows.Length);
        Assert.All(crude.Rows.Zip(weighted.Rows), rows =>
        {
            Assert.Equal((rows.First.Metric, rows.First.Statistic, rows.First.Level), (rows.Second.Metric, rows.Second.Statistic, rows.Second.Level));
            AssertClose(rows.First.Value, rows.Second.Value, 1e-12);
            Assert.Equal(double.IsNaN(rows.First.CiLow), double.IsNaN(rows.Second.CiLow));
            if (rows.First.Statistic != "var")
            {
                // The ends of a VaR's interval are neighbouring order statistics. A mean over the paths that liquidate is a ratio here.
                double relative = rows.First.Metric == "first_liquidation_step" ? 1e-6 : 1e-9;
                AssertClose(rows.First.CiLow, rows.Second.CiLow, relative);
                AssertClose(rows.First.CiHigh, rows.Second.CiHigh, relative);
            }
            if (rows.First.Statistic != "mean")
            {
                AssertClose(Paths.Paths, rows.Second.Ess, 1e-6);
            }
        });
        Assert.Equal(crude.Worst, weighted.Worst);
    }

    [Fact]
    public void The_order_of_blocks_and_shards_does_not_change_a_bit()
    {
        const int Count = 8 * PathBlock.Size - 5;
        string ascending = Bits.Of(WeightedSampleRun.Accumulate(Count, 1).Summarise());
        WeightedRunAccumulator first = WeightedSampleRun.Accumulate(Count, 1, [7, 0, 3]);
        first.Merge(WeightedSampleRun.Accumulate(Count, 1, [2, 6, 1, 5, 4]));

        Assert.Equal(ascending, Bits.Of(first.Summarise()));
    }

    [Fact]
    public void Branches_of_a_root_count_as_one_observation()
    {
        // Every root as four equal branches: no more is known than from the roots alone.
        RunSummary roots = Paths.Summarise();
        WeightedRunAccumulator accumulator = new(Paths.Paths, 1);
        for (int index = 0; index < Paths.BlockCount; index++)
        {
            accumulator.Consume(Branched(Paths.Block(index)));
        }
        RunSummary branches = accumulator.Summarise();

        foreach (string statistic in new[] { "mean", "es" })
        {
            double level = statistic == "es" ? 0.99 : double.NaN;
            SummaryRow expected = roots.Row("bad_debt", statistic, level);
            SummaryRow actual = branches.Row("bad_debt", statistic, level);
            AssertClose(expected.Value, actual.Value, 1e-12);
            AssertClose(expected.CiHigh, actual.CiHigh, 1e-9);
        }
        AssertClose(Paths.Paths, branches.Row("bad_debt", "probability").Ess, 1e-9);
    }

    [Fact]
    public void Nothing_seen_bounds_a_probability_by_the_paths_that_the_largest_weight_stands_for()
    {
        WeightedRunAccumulator accumulator = new(PathBlock.Size, 4);
        accumulator.Consume(new Sample(PathBlock.Size).Block(0));
        SummaryRow row = accumulator.Summarise().Row("bad_debt", "probability");

        Assert.Equal((0, 0), (row.Value, row.CiLow));
        Assert.Equal(Interval.Wilson(0, PathBlock.Size / 4).High, row.CiHigh);
    }

    [Fact]
    public void Blocks_that_are_not_the_runs_are_refused()
    {
        WeightedRunAccumulator accumulator = WeightedSampleRun.Accumulate(PathBlock.Size, 1);
        PathBlock block = new Sample(PathBlock.Size).Block(0);
        Assert.Throws<ArgumentException>(() => accumulator.Consume(block));
        Assert.Throws<ArgumentException>(() => accumulator.Merge(WeightedSampleRun.Accumulate(PathBlock.Size, 1)));
        block.Weights[3] = double.NaN;
        Assert.Throws<ArgumentException>(() => new WeightedRunAccumulator(PathBlock.Size, 1).Consume(block));
    }

    private static PathBlock Branched(PathBlock block)
    {
        PathBlock branches = PathBlock.OfBranches(0, 4 * PathBlock.Size);
        (branches.FirstPathId, branches.Count, branches.Roots) = (block.FirstPathId, 4 * block.Count, block.Count);
        foreach (PathColumn column in PathColumns.All)
        {
            for (int row = 0; row < branches.Count; row++)
            {
                branches.Column(column)[row] = block.Column(column)[row / 4];
            }
        }
        for (int row = 0; row < branches.Count; row++)
        {
            branches.PathIds[row] = (block.FirstPathId + row / 4) | ((long)(row % 4) << PathLineage.RootBits);
            branches.Weights[row] = 0.25;
        }
        return branches;
    }

    private static void AssertClose(double expected, double actual, double relative)
    {
        if (!expected.Equals(actual))
        {
            Assert.InRange(actual, expected - relative * Math.Abs(expected), expected + relative * Math.Abs(expected));
        }
    }
}
