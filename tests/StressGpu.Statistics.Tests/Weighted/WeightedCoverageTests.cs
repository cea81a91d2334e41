using StressGpu.Model;

namespace StressGpu.Statistics.Tests;

public sealed class WeightedCoverageTests
{
    private const int Runs = 1000;
    private const int Paths = 4096;

    // 1,000 runs: the standard error of a coverage of 95 % is 0.7 points. 4,096 crude paths have four beyond 99.9 %.
    [Fact]
    public void Intervals_of_weighted_paths_cover_the_truth_in_93_to_97_of_100_runs()
    {
        Dictionary<(string Statistic, double Level), int> hits = [];
        Dictionary<(string Statistic, double Level), double> sums = [];
        for (int seed = 0; seed < Runs; seed++)
        {
            RunSummary summary = WeightedSampleRun.Accumulate(Paths, seed).Summarise();
            foreach (double level in new[] { 0.99, 0.999, 0.9999 })
            {
                Count(hits, sums, summary.Row("bad_debt", "var", level), -Math.Log(1 - level));
                Count(hits, sums, summary.Row("bad_debt", "es", level), 1 - Math.Log(1 - level));
            }
            Count(hits, sums, summary.Row("bad_debt", "mean"), 1);
        }
        Assert.All(hits, hit => Assert.InRange(hit.Value, 0.93 * Runs, 0.97 * Runs));
        // ES and means are unbiased to first order: the mean over runs is within a fraction of one run's interval.
        Assert.All(sums, sum => Assert.InRange(sum.Value / Runs, -0.01, 0.01));
    }

    [Fact]
    public void The_band_of_the_exceedance_curve_covers_it()
    {
        int hits = 0;
        for (int seed = 0; seed < Runs; seed++)
        {
            // The point whose threshold is nearest to where one in a thousand lies.
            ExceedanceRow point = WeightedSampleRun.Accumulate(Paths, seed).Summarise().Exceedance
                .Where(row => row.Metric == "bad_debt").MinBy(row => Math.Abs(row.Threshold + Math.Log(0.001)))!;
            double truth = Math.Exp(-point.Threshold);
            hits += point.CiLow <= truth && truth <= point.CiHigh ? 1 : 0;
        }
        Assert.InRange(hits, 0.93 * Runs, 0.97 * Runs);
    }

    [Fact]
    public void The_effective_size_says_how_many_crude_paths_would_do_as_well()
    {
        double[] values = new double[Runs];
        double ess = 0;
        for (int seed = 0; seed < Runs; seed++)
        {
            SummaryRow row = WeightedSampleRun.Accumulate(Paths, seed).Summarise().Row("bad_debt", "es", 0.999);
            (values[seed], ess) = (row.Value, ess + row.Ess / Runs);
        }
        // (X - VaR)+ of an exponential has, given that it is positive, the mean 1 and the mean square 2.
        const double Beyond = 0.001;
        double crude = (2 * Beyond - Beyond * Beyond) / (Beyond * Beyond);
        double mean = values.Average();
        double seen = crude / (values.Sum(v => (v - mean) * (v - mean)) / (Runs - 1));
        Assert.InRange(ess / seen, 0.8, 1.25);
        Assert.True(ess > 50 * Paths, $"{ess}");
    }

    private static void Count(
        Dictionary<(string, double), int> hits, Dictionary<(string, double), double> sums, SummaryRow row, double truth)
    {
        (string, double) key = (row.Statistic, row.Level);
        hits[key] = hits.GetValueOrDefault(key) + (row.CiLow <= truth && truth <= row.CiHigh ? 1 : 0);
        sums[key] = sums.GetValueOrDefault(key) + (row.Value / truth - 1);
    }
}
