using System.Security.Cryptography;
using System.Text;
using StressGpu.Model;

namespace StressGpu.Statistics.Tests;

/// <summary>A summary of independent paths keeps its bits: what pairs need must not touch it.</summary>
public sealed class GoldenTests
{
    // Taken before antithetic pairs were known to the statistics. The columns need exact arithmetic and square roots only.
    [Theory]
    [InlineData(5000, "e7ddde322f79c188edcbf26aaf92fbf811a5cbff7b9f7a8224")]
    [InlineData(40_000, "3d84978438cfb6b3a39f9c135f54181825af8c8f197164f9e3")]
    public void A_summary_of_independent_paths_has_the_bits_that_it_always_had(int paths, string expected)
    {
        RunSummary summary = new Sample(paths)
            .With(PathColumn.BadDebtUsd, p => p * 7919 % 10_007 < 900 ? Math.Sqrt(p) * 1e3 : 0)
            .With(PathColumn.LiquidatedUsd, p => p * 104_729 % 65_537 * 0.37)
            .With(PathColumn.LiquidatedAtFairUsd, p => p * 31 % 101 * 0.7)
            .With(PathColumn.ShadowLiquidatedUsd, p => p * 31 % 101 * 0.3 + p % 7)
            .With(PathColumn.FundingNetUsd, p => p * 613 % 997 - 498.5)
            .With(PathColumn.FirstLiquidationStep, p => p % 11 - 1)
            .With(PathColumn.MaxDrawdown, p => p * 17 % 1009 / 1009.0)
            .Summarise();
        IEnumerable<string> metrics = ["bad_debt", "liquidated", "funding_net", "first_liquidation_step", "max_drawdown", "amplification"];
        RunSummary known = summary with
        {
            Rows = [.. summary.Rows.Where(r => metrics.Contains(r.Metric))],
            Exceedance = [.. summary.Exceedance.Where(r => metrics.Contains(r.Metric))],
            Tails = [],
            Convergence = [],
        };
        Assert.Equal(expected, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Bits.Of(known))))[..50]);
    }
}
