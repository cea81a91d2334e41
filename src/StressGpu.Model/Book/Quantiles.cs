namespace StressGpu.Model;

/// <summary>Quantiles of a sample, linear between order statistics (Hyndman and Fan 1996, type 7).</summary>
public sealed record Quantiles(double P5, double P25, double P50, double P75, double P95)
{
    /// <summary>Quantiles of a sample that is not empty; sorts it in place.</summary>
    public static Quantiles Of(double[] sample)
    {
        ArgumentNullException.ThrowIfNull(sample);
        Array.Sort(sample);
        return new Quantiles(At(sample, 0.05), At(sample, 0.25), At(sample, 0.5), At(sample, 0.75), At(sample, 0.95));
    }

    private static double At(double[] sorted, double level)
    {
        double rank = level * (sorted.Length - 1);
        int below = (int)rank;
        int above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
    }
}
