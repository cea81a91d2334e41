using StressGpu.Model;

namespace StressGpu.Statistics.Tests;

/// <summary>Intervals of antithetic runs cover the truth, whichever way the two paths of a pair go.</summary>
public sealed class PairCoverageTests
{
    private const int Runs = 1000;
    private const int Paths = 4096;

    // -1: exact mirrors; 1: copies, the worst that pairing can do. 1,000 runs: the standard error of a coverage of 95 % is
    // 0.7 points. Exponential: VaR = -log(1 - a), ES = VaR + 1.
    [Theory]
    [InlineData(-1)]
    [InlineData(-0.5)]
    [InlineData(1)]
    public void Intervals_over_pairs_cover_the_truth_in_93_to_97_of_100_runs(double correlation)
    {
        Dictionary<(string Statistic, double Level), int> hits = [];
        for (int seed = 0; seed < Runs; seed++)
        {
            RunSummary summary = Draw(seed, correlation, antithetic: true);
            Count(hits, summary.Row("bad_debt", "mean"), 1);
            Count(hits, summary.Row("bad_debt", "var", 0.9), -Math.Log(0.1));
            Count(hits, summary.Row("bad_debt", "var", 0.975), -Math.Log(0.025));
            Count(hits, summary.Row("bad_debt", "es", 0.9), 1 - Math.Log(0.1));
            Count(hits, summary.Row("bad_debt", "es", 0.95), 1 - Math.Log(0.05));
            Count(hits, summary.Row("adl", "probability"), 0.2);
            Count(hits, summary.Row("first_liquidation_step", "mean"), 1.5);
            Count(hits, summary.Row("amplification", "ratio"), 2);
        }
        Assert.Equal(8, hits.Count);
        Assert.All(hits, hit => Assert.True(hit.Value is >= 930 and <= 970, $"{hit.Key}: {hit.Value}"));
    }

    [Fact]
    public void Intervals_that_take_copies_for_independent_paths_would_not()
    {
        Dictionary<(string Statistic, double Level), int> hits = [];
        for (int seed = 0; seed < Runs; seed++)
        {
            RunSummary summary = Draw(seed, 1, antithetic: false);
            Count(hits, summary.Row("bad_debt", "mean"), 1);
            Count(hits, summary.Row("bad_debt", "var", 0.9), -Math.Log(0.1));
            Count(hits, summary.Row("bad_debt", "es", 0.9), 1 - Math.Log(0.1));
            Count(hits, summary.Row("adl", "probability"), 0.2);
        }
        // Half the independent values: 1.96/sqrt(2) standard errors cover 83.4 %.
        Assert.All(hits, hit => Assert.InRange(hit.Value, 790, 880));
    }

    private static RunSummary Draw(int seed, double correlation, bool antithetic) => new Sample(Paths, antithetic)
        .WithPairs(PathColumn.BadDebtUsd, seed, correlation, Sample.ToExponential)
        .WithPairs(PathColumn.AdlUsd, seed, correlation, z => z > 0.8416212 ? 1 : 0)
        .WithPairs(PathColumn.FirstLiquidationStep, seed, correlation, Step)
        .WithPairs(PathColumn.LiquidatedAtFairUsd, seed, correlation, z => 2 * Sample.ToExponential(z))
        .WithPairs(PathColumn.ShadowLiquidatedUsd, seed + Runs, correlation, Sample.ToExponential)
        .Summarise();

    // Half of the paths liquidate nothing, an eighth each at steps 0 ... 3 (eighths of the normal distribution).
    private static double Step(double z) => z < 0 ? -1 : z < 0.3186394 ? 0 : z < 0.6744898 ? 1 : z < 1.1503494 ? 2 : 3;

    private static void Count(Dictionary<(string, double), int> hits, SummaryRow row, double truth)
    {
        (string, double) key = (row.Statistic + " " + row.Metric, row.Level);
        hits[key] = hits.GetValueOrDefault(key) + (row.CiLow <= truth && truth <= row.CiHigh ? 1 : 0);
    }
}
