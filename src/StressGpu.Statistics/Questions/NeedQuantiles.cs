namespace StressGpu.Statistics;

/// <summary>Sizes from what each path needs: quantiles with intervals by order statistics.</summary>
public sealed class NeedQuantiles
{
    private const double FewestBeyond = 50;
    private readonly double[] ascending;
    private readonly double[]? lesser;

    /// <param name="needsUsd">What each path needs, USD, by path.</param>
    /// <param name="antithetic">Whether paths 2k and 2k + 1 are a pair, so that intervals count pairs.</param>
    public NeedQuantiles(ReadOnlySpan<double> needsUsd, bool antithetic)
    {
        ascending = needsUsd.ToArray();
        if (antithetic)
        {
            lesser = new double[ascending.Length / 2];
            for (int pair = 0; pair < lesser.Length; pair++)
            {
                lesser[pair] = Math.Min(ascending[2 * pair], ascending[2 * pair + 1]);
            }

            Array.Sort(lesser);
        }

        Array.Sort(ascending);
    }

    /// <summary>The smallest amount that at most a share of the paths exceeds.</summary>
    /// <param name="probability">The share, in (0, 1).</param>
    /// <param name="isStrict">Whether fewer than the share may exceed it.</param>
    public SizeEstimate Of(double probability, bool isStrict)
    {
        long paths = ascending.Length;
        double allowed = probability * paths;
        long beyond = isStrict ? (long)Math.Ceiling(allowed - 1e-9) - 1 : (long)Math.Floor(allowed + 1e-9);
        double usd = Ascending(paths - Math.Clamp(beyond, 0, paths - 1));
        if (allowed < FewestBeyond)
        {
            return new SizeEstimate(probability, usd, double.NaN, double.NaN, paths);
        }

        QuantileRanks ranks = lesser is null
            ? QuantileRanks.Of(1 - probability, paths)
            : QuantileRanks.Of(1 - probability, paths, DesignEffect.OfProportion(Above(ascending, usd), Above(lesser, usd), paths));
        return new SizeEstimate(probability, usd, Ascending(ranks.Low), Ascending(ranks.High), paths);
    }

    /// <summary>Share of paths that an amount is not enough for.</summary>
    public double ShareAbove(double usd) => Above(ascending, usd) / (double)ascending.Length;

    private double Ascending(long rank) => ascending[rank - 1];

    private static long Above(double[] sorted, double bound)
    {
        int low = 0;
        int high = sorted.Length;
        while (low < high)
        {
            int middle = low + (high - low) / 2;
            (low, high) = sorted[middle] > bound ? (low, middle) : (middle + 1, high);
        }

        return sorted.Length - low;
    }
}
