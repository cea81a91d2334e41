namespace StressGpu.Engine.Tests.Reference;

/// <summary>The standard normal distribution to float64: erf by its series, its tail by the continued fraction.</summary>
internal static class ReferenceNormal
{
    public static double Density(double x) => Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);

    public static double Cumulative(double x) => Math.Abs(x) < 4 ? 0.5 + Series(x) : x < 0 ? Tail(-x) : 1 - Tail(x);

    /// <summary>Abramowitz and Stegun 26.2.11: density times x + x^3/3 + x^5/15 + ...</summary>
    private static double Series(double x)
    {
        double term = x;
        double sum = x;
        for (int odd = 3; Math.Abs(term) > 1e-18 * Math.Abs(sum); odd += 2)
        {
            term *= x * x / odd;
            sum += term;
        }

        return Density(x) * sum;
    }

    /// <summary>Abramowitz and Stegun 26.2.14: density over x + 1/(x + 2/(x + 3/(x + ...))).</summary>
    private static double Tail(double x)
    {
        double fraction = x;
        for (int n = 200; n >= 1; n--)
        {
            fraction = x + n / fraction;
        }

        return Density(x) / fraction;
    }
}
