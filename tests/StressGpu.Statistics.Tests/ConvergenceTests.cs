using StressGpu.Model;

namespace StressGpu.Statistics.Tests;

/// <summary>Convergence rows are the summaries of the run's first paths.</summary>
public sealed class ConvergenceTests
{
    private const int Blocks = 21;

    private static Sample Paths(long paths, bool antithetic = false) => new Sample(paths, antithetic)
        .WithDraws(PathColumn.BadDebtUsd, 5, r => r.NextDouble() < 0.4 ? 0 : Sample.Exponential(r))
        .WithDraws(PathColumn.MaxDrawdown, 6, r => r.NextDouble());

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_point_is_what_a_run_of_so_many_paths_reports(bool antithetic)
    {
        RunSummary summary = Paths(Blocks * PathBlock.Size - 100, antithetic).Summarise();
        long[] points = [1024, 2048, 4096, 8192, 16_384, Blocks * PathBlock.Size - 100];
        Assert.Equal(points, summary.Convergence.Select(r => r.Paths).Distinct().Order());
        foreach (long paths in points)
        {
            RunSummary shorter = Paths(paths, antithetic).Summarise();
            foreach (ConvergenceRow row in summary.Convergence.Where(r => r.Paths == paths))
            {
                SummaryRow expected = shorter.Row(row.Metric, row.Statistic, row.Level);
                Assert.Equal((expected.Value, expected.CiLow, expected.CiHigh), (row.Value, row.CiLow, row.CiHigh));
            }
        }
    }

    [Fact]
    public void Each_headline_metric_has_mean_probability_var_and_es()
    {
        RunSummary summary = Paths(5000).Summarise();
        Assert.Equal(
            ["es 0.99", "es 0.999", "mean NaN", "probability NaN", "var 0.99"],
            summary.Convergence.Where(r => r.Metric == "bad_debt" && r.Paths == 5000).Select(r => FormattableString.Invariant($"{r.Statistic} {r.Level}")).Order(StringComparer.Ordinal));
        Assert.Equal(4, summary.Convergence.Count(r => r.Metric == "max_drawdown" && r.Paths == 5000));
        Assert.Equal(RunMetrics.Headline.Select(PathColumns.Metric), summary.Convergence.Select(r => r.Metric).Distinct());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(700)]
    [InlineData(1024)]
    [InlineData(1025)]
    [InlineData(2048)]
    public void Small_runs_have_as_many_points_as_there_are_first_blocks(int paths)
    {
        RunSummary summary = Paths(paths).Summarise();
        Assert.Equal(paths > 1024 ? 2 : 1, summary.Convergence.Select(r => r.Paths).Distinct().Count());
        Assert.Equal(paths, summary.Convergence.Max(r => r.Paths));
    }

    [Fact]
    public void A_run_that_ended_early_is_a_run_of_as_many_paths_to_the_last_bit()
    {
        foreach (bool antithetic in (bool[])[false, true])
        {
            Sample longer = Paths(200 * PathBlock.Size, antithetic);
            foreach (int blocks in (int[])[1, 3, 16, 40])
            {
                string ended = Bits.Of(longer.Accumulate(Enumerable.Range(0, blocks)).Ended().Summarise());
                // The same draws, so the same paths.
                string planned = Bits.Of(Paths(blocks * PathBlock.Size, antithetic).Summarise());
                Assert.Equal(planned, ended);
            }
        }
    }

    [Fact]
    public void A_run_without_its_first_paths_cannot_end_early()
    {
        Assert.Throws<InvalidOperationException>(() => Paths(5000).Accumulate([1, 2]).Ended());
        Assert.Throws<InvalidOperationException>(() => Paths(5000).Accumulate([]).Ended());
    }

    [Fact]
    public void A_single_statistic_is_the_summarys()
    {
        RunAccumulator accumulator = Paths(9000).Accumulate();
        RunSummary summary = accumulator.Summarise();
        Assert.Equal(summary.Row("bad_debt", "es", 0.99), accumulator.Row("bad_debt", "es", 0.99));
        Assert.Equal(summary.Row("bad_debt", "probability"), accumulator.Row("bad_debt", "probability", double.NaN));
        Assert.Equal(summary.Row("amplification", "ratio"), accumulator.Row("amplification", "ratio", double.NaN));
        Assert.Throws<KeyNotFoundException>(() => accumulator.Row("bad_debt", "es", 0.98));
    }
}
