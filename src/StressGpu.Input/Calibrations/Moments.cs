namespace StressGpu.Input.Calibrations;

/// <summary>Moments and tails of a series.</summary>
internal static class Moments
{
    private const double TailShare = 0.05;
    private const int LeastTail = 10;

    public static double Variance(ReadOnlySpan<double> x)
    {
        double mean = Mean(x);
        double sum = 0;
        foreach (double v in x)
        {
            sum += (v - mean) * (v - mean);
        }

        return sum / (x.Length - 1);
    }

    /// <summary>Fourth central moment over the square of the second, less 3.</summary>
    public static double ExcessKurtosis(ReadOnlySpan<double> x)
    {
        double mean = Mean(x);
        (double two, double four) = (0, 0);
        foreach (double v in x)
        {
            double square = (v - mean) * (v - mean);
            two += square;
            four += square * square;
        }

        return x.Length * four / (two * two) - 3;
    }

    public static double Correlation(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        (double meanX, double meanY) = (Mean(x), Mean(y));
        (double xx, double yy, double xy) = (0, 0, 0);
        for (int i = 0; i < x.Length; i++)
        {
            (double dx, double dy) = (x[i] - meanX, y[i] - meanY);
            (xx, yy, xy) = (xx + dx * dx, yy + dy * dy, xy + dx * dy);
        }

        return xy / Math.Sqrt(xx * yy);
    }

    /// <summary>Number of extremes that the tail index is taken from: 5 %, at least ten.</summary>
    public static int TailCount(int count) => Math.Max(LeastTail, (int)(TailShare * count));

    /// <summary>Hill (1975): k over the sum of log(x_i / x_(k+1)) over the k largest distances from the mean.</summary>
    public static double TailIndex(ReadOnlySpan<double> x)
    {
        double mean = Mean(x);
        double[] sizes = new double[x.Length];
        for (int i = 0; i < x.Length; i++)
        {
            sizes[i] = Math.Abs(x[i] - mean);
        }

        Array.Sort(sizes);
        int k = Math.Min(TailCount(x.Length), x.Length - 1);
        double threshold = sizes[^(k + 1)];
        double sum = 0;
        for (int i = 1; i <= k; i++)
        {
            sum += Math.Log(sizes[^i] / threshold);
        }

        return k / sum;
    }

    public static double Mean(ReadOnlySpan<double> x)
    {
        double sum = 0;
        foreach (double v in x)
        {
            sum += v;
        }

        return sum / x.Length;
    }
}
