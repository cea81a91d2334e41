namespace StressGpu.Input.Calibrations;

/// <summary>The Kolmogorov-Smirnov test of numbers that should be uniform.</summary>
internal static class KolmogorovSmirnov
{
    /// <summary>Largest distance of their distribution from the uniform one; NaN where one is.</summary>
    /// <param name="sorted">Rising numbers in [0, 1].</param>
    public static double Distance(ReadOnlySpan<double> sorted)
    {
        double most = 0;
        for (int i = 0; i < sorted.Length; i++)
        {
            most = Math.Max(most, Math.Max(sorted[i] - (double)i / sorted.Length, (i + 1.0) / sorted.Length - sorted[i]));
        }

        return most;
    }

    /// <summary>Probability of a larger distance, by the limit with Stephens' correction (J. R. Statist. Soc. B 32, 1970).</summary>
    public static double PValue(double distance, int count)
    {
        double root = Math.Sqrt(count);
        double x = (root + 0.12 + 0.11 / root) * distance;
        if (double.IsNaN(x) || x < 0.2)
        {
            return double.IsNaN(x) ? double.NaN : 1;
        }

        double sum = 0;
        for (int j = 1; j <= 100; j++)
        {
            sum += (j % 2 == 1 ? 2 : -2) * Math.Exp(-2.0 * j * j * x * x);
        }

        return Math.Clamp(sum, 0, 1);
    }
}
