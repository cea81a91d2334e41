namespace StressGpu.Statistics;

/// <summary>A two-sided 95 % confidence interval; NaN ends where there are too few paths for one.</summary>
public readonly record struct Interval(double Low, double High)
{
    /// <summary>No interval can be given.</summary>
    public static Interval None { get; } = new(double.NaN, double.NaN);

    /// <summary>The 97.5 % quantile of the standard normal; a literal, so that no library's last bit enters a result.</summary>
    public const double Z = 1.9599639845400545;

    /// <summary>Estimate plus and minus <see cref="Z"/> standard errors.</summary>
    public static Interval Normal(double estimate, double standardError) =>
        new(estimate - Z * standardError, estimate + Z * standardError);

    /// <summary>The score interval of a proportion (Wilson 1927, JASA 22, 209-212).</summary>
    /// <param name="successes">Paths that show the event, 0 … <paramref name="paths"/>.</param>
    /// <param name="paths">Number of paths, at least 1.</param>
    public static Interval Wilson(long successes, long paths) => Wilson(successes / (double)paths, (double)paths);

    /// <summary>The same of a proportion that dependent paths estimate as well as <paramref name="n"/> independent ones would.</summary>
    /// <param name="p">The proportion.</param>
    /// <param name="n">Effective number of paths, positive.</param>
    public static Interval Wilson(double p, double n)
    {
        double centre = (p + Z * Z / (2 * n)) / (1 + Z * Z / n);
        double half = Z / (1 + Z * Z / n) * Math.Sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        // The ends are exact at the borders; rounding would leave a low end of 1e-20.
        return new(p == 0 ? 0 : centre - half, p == 1 ? 1 : centre + half);
    }

    /// <summary>
    /// The interval of the difference of two proportions of the same paths, by the adjusted method of Bonett and Price (2012),
    /// J. Educational and Behavioral Statistics 37, 479-488: never without width, so that no change seen is not none for certain.
    /// </summary>
    /// <param name="gained">Paths that show the event in the first only.</param>
    /// <param name="lost">Paths that show it in the second only.</param>
    /// <param name="n">Number of paths; all three may be effective numbers.</param>
    public static Interval PairedProportions(double gained, double lost, double n)
    {
        double up = (gained + 1) / (n + 2);
        double down = (lost + 1) / (n + 2);
        double difference = up - down;
        Interval interval = Normal(difference, Math.Sqrt((up + down - difference * difference) / (n + 2)));
        return new(Math.Max(-1, interval.Low), Math.Min(1, interval.High));
    }
}
