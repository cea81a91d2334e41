using MathNet.Numerics.Distributions;

namespace StressGpu.Statistics;

/// <summary>Ranks (ascending, from 1) of the order statistics that enclose a quantile with 95 % confidence.</summary>
/// <remarks>
/// The number of paths at or below the a-quantile is binomial (n, a), whatever the distribution: David and Nagaraja,
/// Order Statistics (3rd ed., 2003), section 7.1. Exact up to <see cref="ExactLimit"/> paths; beyond, the normal
/// approximation with continuity correction and the Cornish-Fisher term of skewness.
/// </remarks>
public readonly record struct QuantileRanks(long Low, long High)
{
    private const long ExactLimit = 10_000;
    private const double HalfAlpha = 0.025;

    /// <summary>The ranks for a level; Low is at least 1 and High at most <paramref name="paths"/>.</summary>
    public static QuantileRanks Of(TailLevel level, long paths) => Of(level.Fraction, paths);

    /// <summary>The same for any level in (0, 1).</summary>
    public static QuantileRanks Of(double level, long paths)
    {
        QuantileRanks ranks = paths <= ExactLimit ? Exact(level, (int)paths) : Approximate(level, paths);
        return ranks.Within(paths);
    }

    /// <summary>The ranks for a level where paths are not independent.</summary>
    /// <param name="level">The level.</param>
    /// <param name="paths">Number of paths.</param>
    /// <param name="effect">Design effect of the paths at or below the quantile (Woodruff 1952, JASA 47, 635-646).</param>
    public static QuantileRanks Of(TailLevel level, long paths, double effect) => Of(level.Fraction, paths, effect);

    /// <summary>The same for any level in (0, 1).</summary>
    public static QuantileRanks Of(double level, long paths, double effect) => Approximate(level, paths, effect).Within(paths);

    private QuantileRanks Within(long paths) => new(Math.Clamp(Low, 1, paths), Math.Clamp(High, 1, paths));

    private static QuantileRanks Approximate(double a, long paths, double effect = 1)
    {
        double mean = paths * a;
        double deviation = Math.Sqrt(mean * (1 - a) * effect);
        double skew = (Interval.Z * Interval.Z - 1) / 6 * (1 - 2 * a);
        return new(
            (long)Math.Floor(mean - Interval.Z * deviation + skew + 0.5),
            (long)Math.Ceiling(mean + Interval.Z * deviation + skew + 0.5));
    }

    // Low: the largest l with P(B <= l - 1) <= 2.5 %. High: the smallest u with P(B <= u - 1) >= 97.5 %.
    private static QuantileRanks Exact(double a, int paths) => new(
        FirstWhere(paths, k => Binomial.CDF(a, paths, k) > HalfAlpha),
        FirstWhere(paths, k => Binomial.CDF(a, paths, k) >= 1 - HalfAlpha) + 1);

    // The smallest k in 0 … paths for which a condition holds that stays true once it is.
    private static long FirstWhere(int paths, Func<int, bool> holds)
    {
        int low = 0;
        int high = paths;
        while (low < high)
        {
            int middle = low + (high - low) / 2;
            if (holds(middle))
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }
        return low;
    }
}
