namespace StressGpu.Statistics;

/// <summary>
/// Logarithm and exponential from the four operations alone, so that no machine's mathematics library enters a result. Errors are
/// a few units in the last place.
/// </summary>
internal static class PortableMath
{
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;
    private const double NearOne = 0.3;
    private const double Overflow = 700;
    private const int TaylorTerms = 14;

    // 1/3, 1/5 …: the next term of the series would be under 1e-18.
    private static ReadOnlySpan<double> Reciprocals =>
        [1.0 / 3, 1.0 / 5, 1.0 / 7, 1.0 / 9, 1.0 / 11, 1.0 / 13, 1.0 / 15, 1.0 / 17, 1.0 / 19, 1.0 / 21, 1.0 / 23];

    /// <summary>ln(1 + x) for x over -1.</summary>
    public static double LogOfOnePlus(double x) => Math.Abs(x) < NearOne ? TwiceArtanh(x / (2 + x)) : Log(1 + x);

    /// <summary>ln(x) for a positive normal x.</summary>
    public static double Log(double x)
    {
        long bits = BitConverter.DoubleToInt64Bits(x);
        int exponent = (int)(bits >> 52) - 1023;
        double mantissa = BitConverter.Int64BitsToDouble((bits & 0x000FFFFFFFFFFFFFL) | 0x3FF0000000000000L);
        if (mantissa > 1.4142135623730951)
        {
            (mantissa, exponent) = (mantissa / 2, exponent + 1);
        }
        return exponent * Ln2High + (exponent * Ln2Low + TwiceArtanh((mantissa - 1) / (mantissa + 1)));
    }

    /// <summary>exp(x) - 1.</summary>
    public static double ExpMinusOne(double x)
    {
        if (Math.Abs(x) > Overflow)
        {
            return x > 0 ? double.PositiveInfinity : -1;
        }
        double k = Math.Round(x / (Ln2High + Ln2Low));
        double r = x - k * Ln2High - k * Ln2Low;
        double sum = 0;
        for (int term = TaylorTerms; term > 0; term--)
        {
            sum = (1 + sum) * r / term;
        }
        double power = BitConverter.Int64BitsToDouble(((long)k + 1023) << 52);
        return power * sum + (power - 1);
    }

    // ln((1 + s) / (1 - s)) for |s| up to 0.18.
    private static double TwiceArtanh(double s)
    {
        double square = s * s;
        double sum = 0;
        for (int i = Reciprocals.Length - 1; i >= 0; i--)
        {
            sum = square * (Reciprocals[i] + sum);
        }
        return 2 * s * (1 + sum);
    }
}
