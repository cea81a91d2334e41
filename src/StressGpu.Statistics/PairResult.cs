namespace StressGpu.Statistics;

/// <summary>How the paths of a pair go together in one metric of a whole run, ready for intervals.</summary>
/// <param name="Sums">Sums of the pairs over the number of their paths that count.</param>
internal sealed record PairResult(RatioMoments Sums)
{
    /// <summary>Pairs with two positive values.</summary>
    public required long BothPositive { get; init; }

    /// <summary>The pairs with two large values, in order; null where the metric has no tail.</summary>
    public required PairTail? Tail { get; init; }

    /// <summary>Counts of the pairs' smaller values.</summary>
    public required BodyHistogram? Body { get; init; }

    /// <summary>Interval and effective sample size of a mean.</summary>
    public (Interval Interval, double Ess) Mean(Moments paths)
    {
        double error = Sums.StandardError;
        double effect = DesignEffect.Of(error * error, paths.Variance / paths.Count);
        return (Interval.Normal(paths.Mean, error), DesignEffect.EffectiveSize(effect, paths.Count));
    }

    /// <summary>Sum of squared deviations of the pairs' sums of (x - VaR)+ from their mean.</summary>
    public double SquaredDeviations(Shortfall shortfall, long paths) => Math.Max(
        0, shortfall.Squares + 2 * Tail!.SumOfProducts(shortfall.Var) - shortfall.Sum * shortfall.Sum / (paths / 2));

    /// <summary>Pairs with both values above a threshold of an exceedance curve.</summary>
    /// <param name="threshold">The threshold; below <paramref name="lowestKept"/> one of <see cref="BodyHistogram"/>'s edges.</param>
    /// <param name="lowestKept">The least value that the metric's tail knows.</param>
    public long BothAbove(double threshold, double lowestKept) => threshold == 0 ? BothPositive
        : threshold >= lowestKept ? Tail!.CountAbove(threshold)
        : Body!.CountAbove(threshold);
}
