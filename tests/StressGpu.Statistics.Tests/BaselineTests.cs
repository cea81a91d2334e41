using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Statistics.Tests;

/// <summary>Paired differences of two runs: closed forms, a bootstrap, coverage.</summary>
public sealed class BaselineTests
{
    private const PathColumn Column = PathColumn.BadDebtUsd;

    // Y exponential, X = Y/2 path by path: mean 1/2 less, ES half, the difference's variance 1/4 against 1 + 1/4.
    [Fact]
    public void Half_of_an_exponential_has_the_closed_form()
    {
        const int Paths = 400_000;
        double[] baseline = Draws(1, Paths, Sample.Exponential);
        double[] value = [.. baseline.Select(y => y / 2)];
        ImmutableArray<BaselineRow> rows = Compare(value, baseline);
        BaselineRow mean = rows.Single(r => r.Statistic == "mean");
        Assert.Equal(1.959964 * 0.5 / Math.Sqrt(Paths), (mean.CiHigh - mean.CiLow) / 2, 0.01 * 0.5 / Math.Sqrt(Paths));
        Assert.InRange(-0.5, mean.CiLow, mean.CiHigh);
        Assert.Equal(0.2, mean.VarianceRatio, 1e-6);
        Assert.Equal(Paths, mean.DifferingPaths);
        foreach (double level in (double[])[0.95, 0.99])
        {
            BaselineRow es = rows.Single(r => r.Level == level);
            Assert.InRange((-1 + Math.Log(1 - level)) / 2, es.CiLow, es.CiHigh);
            // (Y - VaR)+ of an exponential has variance a'(2 - a') where a' = 1 - a; half of it is the difference's.
            double error = 0.5 * Math.Sqrt((1 - level) * (1 + level) / Paths) / (1 - level);
            Assert.Equal(1.959964 * error, (es.CiHigh - es.CiLow) / 2, 0.08 * error);
        }
        BaselineRow probability = rows.Single(r => r.Statistic == "probability");
        Assert.Equal((0, 0, 1, 1), (probability.Difference, probability.DifferingPaths, probability.Baseline, probability.Value));
        // No discordant path: 1.96 sqrt(2/(n + 2))/sqrt(n + 2).
        Assert.Equal(1.959964 * Math.Sqrt(2) / (Paths + 2), probability.CiHigh, 1e-9);
    }

    // Bonett and Price (2012): p12 = (10 + 1)/(100 + 2), p21 = (4 + 1)/102, by hand: 0.058824 -+ 0.076009.
    [Fact]
    public void The_interval_of_a_change_of_probability_is_the_published_formula()
    {
        double[] value = [.. Enumerable.Range(0, 100).Select(p => p < 30 ? 1.0 : 0)];
        double[] baseline = [.. Enumerable.Range(0, 100).Select(p => p is >= 10 and < 34 ? 1.0 : 0)];
        BaselineRow row = Compare(value, baseline).Single(r => r.Statistic == "probability");
        Assert.Equal(0.06, row.Difference, 1e-12);
        Assert.Equal(14, row.DifferingPaths);
        Assert.Equal(0.058824 - 0.076009, row.CiLow, 2e-6);
        Assert.Equal(0.058824 + 0.076009, row.CiHigh, 2e-6);
    }

    [Fact]
    public void Values_have_the_bits_of_their_runs_summaries()
    {
        double[] value = Draws(3, 5000, r => Math.Exp(2 * Sample.Normal(r)));
        double[] baseline = Draws(4, 5000, r => r.NextDouble() < 0.9 ? 0 : Sample.Exponential(r));
        RunSummary now = new Sample(5000).With(Column, p => value[p]).Summarise();
        RunSummary before = new Sample(5000).With(Column, p => baseline[p]).Summarise();
        Assert.All(Compare(value, baseline), row =>
        {
            Assert.Equal(now.Row("bad_debt", row.Statistic, row.Level).Value, row.Value);
            Assert.Equal(before.Row("bad_debt", row.Statistic, row.Level).Value, row.Baseline);
        });
    }

    [Fact]
    public void Equal_runs_differ_nowhere_and_few_paths_have_no_interval_of_the_tail()
    {
        double[] values = Draws(5, 3000, Sample.Exponential);
        foreach (BaselineRow row in Compare(values, values))
        {
            Assert.Equal((0, 0), (row.Difference, row.DifferingPaths));
            Assert.Equal(row.Statistic == "probability" ? double.NaN : 0, row.VarianceRatio);
            Assert.Equal(row.Level == 0.99 ? double.NaN : row.Statistic == "probability" ? row.CiLow : 0, row.CiLow);
        }
    }

    [Fact]
    public void Parts_do_not_change_a_bit_and_missing_ones_are_a_bug()
    {
        double[] value = Draws(6, 10_000, Sample.Exponential);
        double[] baseline = Draws(7, 10_000, Sample.Exponential);
        IEnumerable<PairedValues> Parts(int size) => Enumerable.Range(0, (10_000 + size - 1) / size).Select(i => new PairedValues(
            value.AsMemory(i * size, Math.Min(size, 10_000 - i * size)), baseline.AsMemory(i * size, Math.Min(size, 10_000 - i * size))));
        ImmutableArray<BaselineRow> whole = Compare(value, baseline);
        Assert.Equal(whole, BaselineComparison.Of(Column, 10_000, false, () => Parts(1024)));
        Assert.Equal(whole, BaselineComparison.Of(Column, 10_000, false, () => Parts(4096)));
        Assert.Throws<ArgumentException>(() => BaselineComparison.Of(Column, 10_001, false, () => Parts(1024)));
    }

    // Paths (or pairs) drawn anew with replacement: the spread of the ES difference over 400 such samples is its error.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_error_of_an_es_difference_agrees_with_a_bootstrap(bool antithetic)
    {
        const int Paths = 4000;
        const int Samples = 400;
        (double[] value, double[] baseline) = Mitigated(8, Paths, antithetic ? 1 : 0);
        BaselineRow es = Compare(value, baseline, antithetic).Single(r => r.Level == 0.95);
        Random random = new(9);
        int unit = antithetic ? 2 : 1;
        double[] differences = [.. Enumerable.Range(0, Samples).Select(_ =>
        {
            int[] paths = [.. Enumerable.Range(0, Paths / unit).Select(_ => random.Next(Paths / unit)).SelectMany(k => Enumerable.Range(k * unit, unit))];
            return Es(paths.Select(p => value[p])) - Es(paths.Select(p => baseline[p]));
        })];
        double average = differences.Average();
        double error = Math.Sqrt(differences.Sum(d => (d - average) * (d - average)) / (Samples - 1));
        Assert.Equal(1.959964 * error, (es.CiHigh - es.CiLow) / 2, 0.12 * 1.96 * error);
        Assert.InRange(es.VarianceRatio, 0, 0.5);
    }

    // The truth from 2,000,000 paths; 1,000 runs: the standard error of a coverage of 95 % is 0.7 points.
    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, -0.8)]
    [InlineData(true, 1)]
    public void Intervals_cover_the_true_differences_in_93_to_97_of_100_runs(bool antithetic, double correlation)
    {
        const int Runs = 1000;
        (double[] much, double[] muchBefore) = Mitigated(-1, 2_000_000, 0);
        ImmutableArray<BaselineRow> truth = Compare(much, muchBefore);
        Dictionary<(string, double), int> hits = [];
        for (int seed = 0; seed < Runs; seed++)
        {
            (double[] value, double[] baseline) = Mitigated(seed, 4096, correlation);
            foreach ((BaselineRow row, BaselineRow exact) in Compare(value, baseline, antithetic).Zip(truth).Where(p => p.First.Level is not 0.99))
            {
                hits[(row.Statistic, row.Level)] = hits.GetValueOrDefault((row.Statistic, row.Level))
                    + (row.CiLow <= exact.Difference && exact.Difference <= row.CiHigh ? 1 : 0);
            }
        }
        Assert.Equal(3, hits.Count);
        Assert.All(hits, hit => Assert.True(hit.Value is >= 930 and <= 970, $"{hit.Key}: {hit.Value}"));
    }

    // A loss over a fund, with a fund half as large again and a little noise of its own.
    private static (double[] Value, double[] Baseline) Mitigated(int seed, int paths, double correlation)
    {
        double[] loss = new Sample(paths).WithPairs(Column, seed, correlation, Sample.ToExponential).Values(Column);
        double[] noise = new Sample(paths).WithPairs(Column, seed + 100_000, correlation, z => 0.2 * z).Values(Column);
        return ([.. loss.Zip(noise, (x, e) => Math.Max(0, x + e - 1.5))], [.. loss.Select(x => Math.Max(0, x - 1))]);
    }

    private static double Es(IEnumerable<double> values)
    {
        double[] sorted = [.. values.OrderDescending()];
        return sorted.Take(sorted.Length / 20).Average();
    }

    private static double[] Draws(int seed, int paths, Func<Random, double> draw)
    {
        Random random = new(seed);
        return [.. Enumerable.Range(0, paths).Select(_ => draw(random))];
    }

    private static ImmutableArray<BaselineRow> Compare(double[] value, double[] baseline, bool antithetic = false) =>
        BaselineComparison.Of(Column, value.Length, antithetic, () => [new PairedValues(value, baseline)]);
}
