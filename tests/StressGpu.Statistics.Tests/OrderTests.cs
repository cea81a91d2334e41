using CsCheck;
using StressGpu.Model;

namespace StressGpu.Statistics.Tests;

public sealed class OrderTests
{
    // 40 blocks: enough for the selection of the tail to compact several times.
    private static readonly Sample Paths = new Sample(40 * PathBlock.Size - 100)
        .WithDraws(PathColumn.BadDebtUsd, 11, r => r.NextDouble() < 0.97 ? 0 : Sample.Exponential(r) * 1e6)
        .WithDraws(PathColumn.LiquidatedUsd, 12, r => Math.Exp(3 * Sample.Normal(r)))
        .WithDraws(PathColumn.LiquidatedAtFairUsd, 13, r => 1e9 + Sample.Normal(r))
        .WithDraws(PathColumn.ShadowLiquidatedUsd, 14, r => 1e9 + Sample.Normal(r))
        .WithDraws(PathColumn.FundingNetUsd, 15, Sample.Normal)
        .WithDraws(PathColumn.AccountLossUsd, 16, r => r.NextDouble() < 0.5 ? -Sample.Exponential(r) : r.Next(3) - 2)
        .WithDraws(PathColumn.FeesUsd, 20, r => r.NextDouble() < 0.96 ? -Sample.Exponential(r) : r.Next(2) * r.NextDouble())
        .WithDraws(PathColumn.Rounds, 17, r => r.Next(5))
        .WithDraws(PathColumn.FirstLiquidationStep, 18, r => r.Next(10) - 1)
        .WithDraws(PathColumn.MaxDrawdown, 19, r => r.NextDouble());

    private static readonly string Ascending = Bits.Of(Paths.Summarise());

    private static readonly Gen<int[]> Orders = Gen.Shuffle(Enumerable.Range(0, Paths.BlockCount).ToArray());

    [Fact]
    public void The_order_of_blocks_does_not_change_a_bit() =>
        Orders.Sample(order => Bits.Of(Paths.Accumulate(order).Summarise()) == Ascending, iter: 60);

    [Fact]
    public void Splits_into_shards_do_not_change_a_bit() =>
        Gen.Select(Orders, Gen.Int[0, 40], Gen.Int[0, 40]).Sample((order, x, y) =>
        {
            int first = Math.Min(x, y);
            int second = Math.Max(x, y);
            RunAccumulator a = Paths.Accumulate(order[..first]);
            RunAccumulator b = Paths.Accumulate(order[first..second]);
            RunAccumulator c = Paths.Accumulate(order[second..]);
            a.Merge(b);
            a.Merge(c);
            return Bits.Of(a.Summarise()) == Ascending;
        }, iter: 60);

    [Fact]
    public void Merging_is_associative_and_commutes()
    {
        RunAccumulator Part(int i) => Paths.Accumulate(Enumerable.Range(0, 40).Where(block => block % 3 == i));
        RunAccumulator right = Part(1);
        right.Merge(Part(2));
        RunAccumulator left = Part(0);
        left.Merge(right);
        RunAccumulator reversed = Part(2);
        reversed.Merge(Part(0));
        reversed.Merge(Part(1));
        Assert.Equal(Ascending, Bits.Of(left.Summarise()));
        Assert.Equal(Ascending, Bits.Of(reversed.Summarise()));
    }

    [Fact]
    public void A_summary_on_the_way_does_not_disturb_the_next()
    {
        RunAccumulator accumulator = new(Paths.Paths);
        for (int i = 39; i >= 0; i--)
        {
            accumulator.Consume(Paths.Block(i));
            accumulator.Summarise();
        }
        Assert.Equal(Ascending, Bits.Of(accumulator.Summarise()));
    }

    // Fewer blocks than the run has: a shard's, or a run's that stopped early.
    [Theory]
    [InlineData(1)]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(40)]
    public void The_tail_agrees_with_sorting_the_paths_so_far(int blocks)
    {
        RunSummary summary = Paths.Accumulate(Enumerable.Range(0, blocks)).Summarise();
        foreach (PathColumn column in PathColumns.All.Where(RunMetrics.HasTail))
        {
            double[] sorted = [.. Enumerable.Range(0, blocks).SelectMany(i => Paths.Block(i).Column(column).ToArray()).Order()];
            foreach (TailLevel level in TailLevel.All)
            {
                int rank = (int)Math.Ceiling(level.BasisPoints * (decimal)sorted.Length / 10_000m);
                double beyond = sorted.Length * (1 - level.Fraction);
                double boundary = rank - sorted.Length * level.Fraction;
                double shortfall = (sorted[rank..].Sum() + boundary * sorted[rank - 1]) / beyond;
                Assert.Equal(sorted[rank - 1], summary.Row(PathColumns.Metric(column), "var", level.Fraction).Value);
                double es = summary.Row(PathColumns.Metric(column), "es", level.Fraction).Value;
                Assert.True(Math.Abs(es - shortfall) <= 1e-9 * Math.Max(1, Math.Abs(shortfall)), $"{column} {level}: {es} {shortfall}");
            }
        }
    }

    [Fact]
    public void A_block_that_came_before_or_is_none_of_the_run_is_refused()
    {
        RunAccumulator accumulator = Paths.Accumulate([3]);
        Assert.Throws<ArgumentException>(() => accumulator.Consume(Paths.Block(3)));
        Assert.Throws<ArgumentException>(() => accumulator.Consume(new PathBlock { FirstPathId = 1, Count = 1024 }));
        Assert.Throws<ArgumentException>(() => accumulator.Consume(new PathBlock { FirstPathId = 1024, Count = 1000 }));
        Assert.Throws<ArgumentException>(() => accumulator.Consume(new PathBlock { FirstPathId = 40 * 1024, Count = 1024 }));
        Assert.Throws<ArgumentException>(() => accumulator.Merge(Paths.Accumulate([2, 3])));
        Assert.Throws<ArgumentException>(() => accumulator.Merge(new RunAccumulator(5)));
    }

    [Fact]
    public void A_value_that_is_not_finite_is_refused_by_name()
    {
        Sample broken = new Sample(10).With(PathColumn.FeesUsd, path => path == 7 ? double.NaN : 1);
        ArgumentException fault = Assert.Throws<ArgumentException>(broken.Summarise);
        Assert.Contains("fees_usd", fault.Message, StringComparison.Ordinal);
    }
}
