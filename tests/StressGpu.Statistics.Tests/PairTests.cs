using CsCheck;
using StressGpu.Model;

namespace StressGpu.Statistics.Tests;

/// <summary>What a summary says of antithetic pairs, against sums written down here.</summary>
public sealed class PairTests
{
    private const int Paths = 40 * PathBlock.Size - 100;

    private static readonly Sample Mirrors = new Sample(Paths, antithetic: true)
        .WithPairs(PathColumn.BadDebtUsd, 1, -0.7, z => z > 1 ? Math.Exp(z) * 1e6 : 0)
        .WithPairs(PathColumn.LiquidatedUsd, 2, 0.6, z => Math.Exp(3 * z))
        .WithPairs(PathColumn.AccountLossUsd, 3, 0.5, z => z > 1.5 ? z : z > 0.5 ? 0 : Math.Floor(4 * z) / 4)
        .WithPairs(PathColumn.FeesUsd, 5, 0.8, z => z > 1.7 ? z : z > 1.6 ? 0 : z - 1.6)
        .WithPairs(PathColumn.FirstLiquidationStep, 4, 0.5, z => Math.Max(-1, Math.Floor(3 * z)));

    private static readonly string Ascending = Bits.Of(Mirrors.Summarise());

    [Fact]
    public void The_order_of_blocks_does_not_change_a_bit() =>
        Gen.Shuffle(Enumerable.Range(0, Mirrors.BlockCount).ToArray()).Sample(order =>
        {
            RunAccumulator left = Mirrors.Accumulate(order[..17]);
            left.Merge(Mirrors.Accumulate(order[17..]));
            return Bits.Of(Mirrors.Accumulate(order).Summarise()) == Ascending && Bits.Of(left.Summarise()) == Ascending;
        }, iter: 25);

    [Theory]
    [InlineData(PathColumn.BadDebtUsd)]
    [InlineData(PathColumn.LiquidatedUsd)]
    [InlineData(PathColumn.AccountLossUsd)]
    [InlineData(PathColumn.FeesUsd)]
    public void Errors_are_those_of_independent_pairs(PathColumn column)
    {
        RunSummary summary = Mirrors.Summarise();
        RunSummary alone = new Sample(Paths).With(column, Value(column)).Summarise();
        string metric = PathColumns.Metric(column);
        Half(summary.Row(metric, "mean"), ErrorOverPairs(column, x => x), 0);
        foreach (TailLevel level in TailLevel.All.Where(l => l.BasisPoints <= 9900))
        {
            double var = summary.Row(metric, "var", level.Fraction).Value;
            SummaryRow es = summary.Row(metric, "es", level.Fraction);
            Assert.Equal(alone.Row(metric, "es", level.Fraction).Value, es.Value);
            Assert.Equal(alone.Row(metric, "var", level.Fraction).Value, var);
            Half(es, ErrorOverPairs(column, x => Math.Max(0, x - var)) / (1 - level.Fraction), 1e-3);
        }
    }

    [Theory]
    [InlineData(PathColumn.BadDebtUsd, 0.9)]
    [InlineData(PathColumn.LiquidatedUsd, 0.95)]
    [InlineData(PathColumn.AccountLossUsd, 0.975)]
    public void Ranks_of_a_quantile_widen_as_the_paths_above_it_go_together(PathColumn column, double level)
    {
        SummaryRow var = Mirrors.Summarise().Row(PathColumns.Metric(column), "var", level);
        double p = Enumerable.Range(0, Paths).Average(path => Value(column)(path) > var.Value ? 1.0 : 0);
        double error = ErrorOverPairs(column, x => x > var.Value ? 1 : 0);
        double effect = error * error / (p * (1 - p) / Paths);
        Assert.Equal(Paths / effect, var.Ess, 1e-3 * var.Ess);
        double[] sorted = [.. Enumerable.Range(0, Paths).Select(path => Value(column)(path)).Order()];
        double half = 1.959964 * Math.Sqrt(Paths * level * (1 - level) * effect);
        Assert.InRange(Rank(sorted, var.CiLow), 0, Paths * level - half + 2);
        Assert.InRange(Rank(sorted, var.CiHigh), Paths * level + half - 2, Paths);
    }

    [Fact]
    public void Copies_are_worth_half_their_number()
    {
        static double Copy(long path) => path / 2 * 7919 % 10_007;
        RunSummary summary = new Sample(20_000, antithetic: true).With(PathColumn.BadDebtUsd, Copy)
            .With(PathColumn.AdlUsd, path => Copy(path) > 9000 ? 1 : 0).Summarise();
        SummaryRow[] rows = [.. summary.Rows.Where(r => r.Metric is "bad_debt" || (r.Metric is "adl" && r.Statistic is "mean" or "probability"))];
        Assert.Equal(18, rows.Length);
        // Half a path: the mean's variance is over one less than the pairs.
        Assert.All(rows, row => Assert.Equal(10_000, row.Ess, 0.6));
        Assert.All(rows, row => Assert.Equal(20_000, row.Paths));
        SummaryRow probability = summary.Row("adl", "probability");
        Assert.Equal(Interval.Wilson((long)(10_000 * probability.Value), 10_000).High, probability.CiHigh, 1e-12);
        Assert.All(summary.Exceedance.Where(r => r.Metric == "bad_debt" && r.Probability < 1), row =>
            Assert.Equal(Interval.Wilson((long)Math.Round(10_000 * row.Probability), 10_000).Low, row.CiLow, 1e-12));
    }

    [Fact]
    public void Mirrors_of_a_line_have_no_error_and_an_event_of_every_pair_has_none()
    {
        RunSummary summary = new Sample(4096, antithetic: true).With(PathColumn.FeesUsd, path => path % 2 == 0 ? path % 64 : 65 - path % 64)
            .With(PathColumn.AdlUsd, path => path % 2).Summarise();
        SummaryRow mean = summary.Row("fees", "mean");
        Assert.Equal((32, 32, 32), (mean.Value, mean.CiLow, mean.CiHigh));
        SummaryRow probability = summary.Row("adl", "probability");
        Assert.Equal(0.5, probability.CiLow, 1e-3);
        Assert.True(double.IsFinite(probability.Ess) && probability.Ess > 4096);
    }

    [Fact]
    public void A_run_without_losses_counts_its_pairs()
    {
        SummaryRow row = new Sample(5000, antithetic: true).Summarise().Row("bad_debt", "probability");
        Assert.Equal((0, 0, 5000, 2500), (row.Value, row.CiLow, row.Paths, row.Ess));
        // Wilson at zero successes: z^2/(n + z^2), n the pairs.
        Assert.Equal(3.8414588 / 2503.8414588, row.CiHigh, 1e-9);
    }

    [Fact]
    public void Odd_paths_are_no_pairs_and_kinds_do_not_mix()
    {
        Assert.Throws<ArgumentException>(() => new RunAccumulator(7, antithetic: true));
        Assert.Throws<ArgumentException>(() => new RunAccumulator(8).Merge(new RunAccumulator(8, antithetic: true)));
    }

    private static readonly Dictionary<PathColumn, double[]> Values = PathColumns.All.ToDictionary(
        column => column, column => Enumerable.Range(0, Mirrors.BlockCount).SelectMany(i => Mirrors.Block(i).Column(column).ToArray()).ToArray());

    private static Func<long, double> Value(PathColumn column) => path => Values[column][path];

    // Standard error of the mean of f over paths, from the averages of pairs.
    private static double ErrorOverPairs(PathColumn column, Func<double, double> f)
    {
        double[] pairs = [.. Enumerable.Range(0, Paths / 2).Select(k => (f(Value(column)(2 * k)) + f(Value(column)((2 * k) + 1))) / 2)];
        double mean = pairs.Average();
        return Math.Sqrt(pairs.Sum(x => (x - mean) * (x - mean)) / (pairs.Length - 1) / pairs.Length);
    }

    private static void Half(SummaryRow row, double error, double slack) =>
        Assert.Equal(1.959964 * error, (row.CiHigh - row.CiLow) / 2, (1e-6 + slack) * error);

    private static int Rank(double[] sorted, double value) => Array.BinarySearch(sorted, value) is var at && at >= 0 ? at : ~at;
}
