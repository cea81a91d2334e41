namespace StressGpu.Statistics;

/// <summary>
/// Variance of an estimate over antithetic pairs against that over as many independent paths (Kish, Survey Sampling, 1965,
/// section 8.2): 1 plus the correlation inside a pair, so between 0 and <see cref="Largest"/>.
/// </summary>
internal static class DesignEffect
{
    /// <summary>Both paths of every pair alike; also what is taken where a sample says nothing.</summary>
    public const double Largest = 2;

    /// <summary>The effect on a variance; 1 where nothing varies.</summary>
    public static double Of(double overPairs, double overPaths) => overPaths > 0 ? overPairs / overPaths : 1;

    /// <summary>The effect on a proportion.</summary>
    /// <param name="events">Paths that show the event.</param>
    /// <param name="both">Pairs of which both paths do.</param>
    /// <param name="paths">All paths, an even number.</param>
    public static double OfProportion(long events, long both, long paths)
    {
        double p = events / (double)paths;
        return events == 0 || events == paths ? Largest : Math.Max(0, 1 + (2.0 * both / paths - p * p) / (p * (1 - p)));
    }

    /// <summary>Independent paths that would estimate as well: at most the square of their number, where pairs cancel all noise.</summary>
    public static double EffectiveSize(double effect, long paths) => paths / Math.Max(effect, 1.0 / paths);
}
