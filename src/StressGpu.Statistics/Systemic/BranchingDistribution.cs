namespace StressGpu.Statistics;

/// <summary>
/// The branching ratio n, endogenous over liquidated volume, over the paths that liquidate anything. Values are counted in
/// thousandths, rounded up.
/// </summary>
public sealed class BranchingDistribution
{
    private const int Bins = 1000;
    private readonly long[] counts = new long[Bins + 1];
    private Moments ratios;
    private RatioMoments volumes;

    /// <summary>Paths that liquidate anything.</summary>
    public long Paths => ratios.Count;

    /// <summary>Mean of the paths' ratios; NaN where no path liquidates.</summary>
    public LossEstimate Mean => Paths == 0
        ? new(double.NaN, double.NaN, 0)
        : new(ratios.Mean, Math.Sqrt(ratios.Variance / Paths), Paths);

    /// <summary>Endogenous over liquidated volume of all paths together; NaN where no path liquidates.</summary>
    public LossEstimate OfVolume
    {
        get
        {
            Interval interval = volumes.RatioInterval;
            return new(volumes.Ratio, (interval.High - interval.Low) / (2 * Interval.Z), Paths);
        }
    }

    /// <summary>Takes in the volumes of some paths, USD.</summary>
    public void Consume(ReadOnlySpan<double> endogenousUsd, ReadOnlySpan<double> liquidatedUsd)
    {
        var ratio = new double[liquidatedUsd.Length];
        int count = 0;
        for (int path = 0; path < liquidatedUsd.Length; path++)
        {
            if (liquidatedUsd[path] > 0)
            {
                ratio[count] = endogenousUsd[path] / liquidatedUsd[path];
                counts[(int)Math.Clamp(Math.Ceiling(Bins * ratio[count]), 0, Bins)]++;
                count++;
            }
        }

        ratios = ratios.Combine(Moments.Of(ratio.AsSpan(0, count)));
        volumes = volumes.Combine(RatioMoments.Of(endogenousUsd, liquidatedUsd));
    }

    /// <summary>The smallest ratio that a fraction of the paths does not exceed; NaN where no path liquidates.</summary>
    public double Quantile(double fraction)
    {
        double wanted = fraction * Paths;
        long below = 0;
        for (int bin = 0; bin <= Bins; bin++)
        {
            below += counts[bin];
            if (below > 0 && below >= wanted)
            {
                return bin / (double)Bins;
            }
        }

        return double.NaN;
    }
}
