using System.Collections.Immutable;
using StressGpu.Model;
using StressGpu.Statistics;

namespace StressGpu.Report.Tests;

/// <summary>How the tail was reached, and whether that can be trusted.</summary>
public sealed class EstimationTests
{
    [Fact]
    public void Importance_sampling_says_shifts_effective_paths_weights_and_variance()
    {
        string words = Page.Words(Html(Importance(1.0)), "estimation");
        Assert.All(
            (string[])["importance sampling", "1, each the same over the whole horizon, towards bad debt", "effective paths (Kish) 6 k", "1 ± 0.0196",
                "9.50 times smaller than of as many crude paths", "2 times larger than of as many crude paths", "no shift 4,000 9 2.80 %", "shift 1 6,000 500 97.2 %"],
            expected => Assert.Contains(expected, words, StringComparison.Ordinal));
        Assert.DoesNotContain("Warning", words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_shift_is_a_visible_notice_on_page_one()
    {
        string words = Page.Words(Html(Importance(0.5)), "decision");
        Assert.Contains("Warning: the mean weight is 0.5 and not 1: do not use these estimates.", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Splitting_says_levels_and_leaves_and_crude_runs_say_nothing()
    {
        EstimationFacts split = new("splitting", 16_384, 2.5) { Factor = 4, Levels = [("liquidated", 1e8), ("liquidated", 4e8)], Leaves = 12_345 };
        string words = Page.Words(Html(split), "estimation");
        Assert.Contains("levels liquidated volume to date of $100 m, $400 m", words, StringComparison.Ordinal);
        Assert.Contains("leaves 12,345", words, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"estimation\"", new HtmlReport(SampleRun.Bare(0.01)).Html(), StringComparison.Ordinal);
    }

    private static string Html(EstimationFacts facts)
    {
        ReportRun run = SampleRun.Bare(0.01);
        return new HtmlReport(run with { Facts = run.Facts with { Estimation = facts } }).Html();
    }

    private static EstimationFacts Importance(double meanWeight) => new("importance", 16_384, 4.5)
    {
        Shifts = new() { Segments = 1, Pattern = [.. Enumerable.Repeat(0, 16)], Shifts = [ImmutableArray<float>.Empty, ImmutableArray<float>.Empty], Metric = PathColumn.BadDebtUsd },
        Diagnostics = new()
        {
            MeanWeight = meanWeight,
            MeanWeightError = 0.01,
            EffectivePaths = 6000,
            Var = 1e6,
            TailPaths = 509,
            EffectiveTailPaths = 300,
            LargestTailShare = 0.01,
            TailProbability = 0.001,
            DefensiveProbability = 0.001,
            VarianceRatio = 9.5,
            EsVarianceRatio = 0.5,
            Components = [new(0, 4000, 9, 0.028), new(1, 6000, 500, 0.972)],
        },
    };
}
