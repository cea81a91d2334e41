namespace StressGpu.Input.Calibrations;

/// <summary>Mean length of the blocks of a stationary bootstrap.</summary>
/// <remarks>Politis and White, Econometric Reviews 23 (2004), with the correction of Patton, Politis and White, 28 (2009).</remarks>
internal static class BlockLength
{
    private const double Threshold = 2;

    /// <summary>The length, bars, for which the variance of the mean is estimated best.</summary>
    public static double Of(double[] x)
    {
        int n = x.Length;
        int run = Math.Max(5, (int)Math.Ceiling(Math.Sqrt(Math.Log10(n))));
        int most = (int)Math.Ceiling(Math.Sqrt(n)) + run;
        double[] covariances = Autocovariances(x, Math.Min(n - 1, 2 * most));
        double limit = Threshold * Math.Sqrt(Math.Log10(n) / n) * covariances[0];
        int last = Enumerable.Range(0, most).FirstOrDefault(
            m => Enumerable.Range(m + 1, run).All(k => k >= covariances.Length || Math.Abs(covariances[k]) < limit), most);
        int width = Math.Min(2 * Math.Max(last, 1), covariances.Length - 1);
        (double g, double spectrum) = (0, covariances[0]);
        for (int k = 1; k <= width; k++)
        {
            double share = (double)k / width;
            double weight = share <= 0.5 ? 1 : 2 * (1 - share);
            g += 2 * weight * k * covariances[k];
            spectrum += 2 * weight * covariances[k];
        }

        double length = Math.Pow(g * g / (spectrum * spectrum), 1.0 / 3) * Math.Pow(n, 1.0 / 3);
        return Math.Clamp(length, 1, Math.Ceiling(Math.Min(3 * Math.Sqrt(n), n / 3.0)));
    }

    private static double[] Autocovariances(double[] x, int most)
    {
        double mean = x.Average();
        double[] covariances = new double[most + 1];
        for (int k = 0; k <= most; k++)
        {
            for (int t = 0; t + k < x.Length; t++)
            {
                covariances[k] += (x[t] - mean) * (x[t + k] - mean) / x.Length;
            }
        }

        return covariances;
    }
}
