using StressGpu.Model;

namespace StressGpu.Statistics;

/// <summary>Ratio of the liquidations at fair prices with and without price impact.</summary>
internal sealed class AmplificationAccumulator(int blockCount, bool antithetic)
{
    private readonly RatioMoments[] paths = new RatioMoments[blockCount];
    private readonly RatioMoments[] pairs = new RatioMoments[antithetic ? blockCount : 0];

    public void Consume(int index, PathBlock block)
    {
        ReadOnlySpan<double> fair = block.Column(PathColumn.LiquidatedAtFairUsd);
        ReadOnlySpan<double> shadow = block.Column(PathColumn.ShadowLiquidatedUsd);
        paths[index] = RatioMoments.Of(fair, shadow);
        if (antithetic)
        {
            Span<double> fairSums = stackalloc double[fair.Length / 2];
            Span<double> shadowSums = stackalloc double[fair.Length / 2];
            Pairing.Sums(fair, fairSums);
            Pairing.Sums(shadow, shadowSums);
            pairs[index] = RatioMoments.Of(fairSums, shadowSums);
        }
    }

    public void Merge(AmplificationAccumulator other)
    {
        Combine(paths, other.paths);
        Combine(pairs, other.pairs);
    }

    public SummaryRow Row(long count)
    {
        RatioMoments total = Total(paths);
        (Interval interval, double ess) = (total.RatioInterval, count);
        if (antithetic)
        {
            double error = Total(pairs).StandardError;
            double overPaths = total.StandardError;
            interval = Interval.Normal(total.Ratio, error);
            ess = DesignEffect.EffectiveSize(DesignEffect.Of(error * error, overPaths * overPaths), count);
        }
        return new(RunMetrics.Amplification, "ratio", double.NaN, total.Ratio, interval.Low, interval.High, count, ess);
    }

    private static RatioMoments Total(RatioMoments[] blocks) =>
        blocks.Aggregate(default(RatioMoments), (sum, block) => sum.Combine(block));

    private static void Combine(RatioMoments[] blocks, RatioMoments[] others)
    {
        for (int i = 0; i < blocks.Length; i++)
        {
            blocks[i] = blocks[i].Combine(others[i]);
        }
    }
}
