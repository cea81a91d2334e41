namespace StressGpu.Statistics;

/// <summary>First and second joint moments of a numerator and a denominator, for a ratio of means.</summary>
public readonly record struct RatioMoments(Moments Numerator, Moments Denominator, double CoDeviations)
{
    /// <summary>Ratio of the means; NaN where the denominator is zero.</summary>
    public double Ratio => Denominator.Mean == 0 ? double.NaN : Numerator.Mean / Denominator.Mean;

    /// <summary>95 % interval of <see cref="Ratio"/>; none for fewer than two values.</summary>
    public Interval RatioInterval => Interval.Normal(Ratio, StandardError);

    /// <summary>
    /// Standard error of <see cref="Ratio"/> by the delta method (Cochran, Sampling Techniques, 3rd ed. 1977, eq. 6.13); NaN for
    /// fewer than two values.
    /// </summary>
    public double StandardError
    {
        get
        {
            double r = Ratio;
            long n = Numerator.Count;
            if (double.IsNaN(r) || n < 2)
            {
                return double.NaN;
            }
            double deviations = Numerator.SquaredDeviations - 2 * r * CoDeviations + r * r * Denominator.SquaredDeviations;
            // Rounding may leave a sum of squares slightly below zero where both are proportional.
            double variance = Math.Max(0, deviations) / (n - 1);
            return Math.Sqrt(variance / n) / Math.Abs(Denominator.Mean);
        }
    }

    /// <summary>The joint moments of two columns of equal length.</summary>
    public static RatioMoments Of(ReadOnlySpan<double> numerator, ReadOnlySpan<double> denominator)
    {
        Moments upper = Moments.Of(numerator);
        Moments lower = Moments.Of(denominator);
        return new(upper, lower, Moments.SumOfProducts(numerator, upper.Mean, denominator, lower.Mean));
    }

    /// <summary>The moments of both sets together; the order of the operands matters to the last bit.</summary>
    public RatioMoments Combine(RatioMoments next)
    {
        if (Numerator.Count == 0 || next.Numerator.Count == 0)
        {
            return Numerator.Count == 0 ? next : this;
        }
        double total = Numerator.Count + next.Numerator.Count;
        double cross = (next.Numerator.Mean - Numerator.Mean) * (next.Denominator.Mean - Denominator.Mean)
            * (Numerator.Count * (next.Numerator.Count / total));
        return new(
            Numerator.Combine(next.Numerator), Denominator.Combine(next.Denominator),
            CoDeviations + next.CoDeviations + cross);
    }
}
