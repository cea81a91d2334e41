namespace StressGpu.Statistics;

/// <summary>Means and shares of attributed losses over paths. The order in which paths are added matters to the last bit.</summary>
/// <param name="tail">The tail that the paths are; null where all count alike in an ES.</param>
public sealed class LossAccumulator(Tail? tail = null)
{
    private static readonly LossKey BadDebt = new(LossKind.BadDebt);
    private double weights;
    private readonly Dictionary<LossKey, LossMoments> moments = [];

    /// <summary>Number of paths so far.</summary>
    public long Paths { get; private set; }

    /// <summary>Everything that any path had an amount of.</summary>
    public IEnumerable<LossKey> Keys => moments.Keys;

    /// <summary>Volume and endogenous volume by path, in order.</summary>
    public BranchingDistribution Branching { get; } = new();

    /// <summary>Takes in one path.</summary>
    public void Add(PathLosses path)
    {
        double weight = tail is null || path[BadDebt] > tail.ThresholdUsd ? 1 : tail.ThresholdWeight;
        weights += weight;
        foreach ((LossKey key, double usd) in path.Amounts)
        {
            LossMoments sums = moments.GetValueOrDefault(key);
            sums.Add(usd, path[key.Whole], weight);
            moments[key] = sums;
        }

        Branching.Consume([path.EndogenousUsd], [path.LiquidatedUsd]);
        Paths++;
    }

    /// <summary>Mean over all paths, USD.</summary>
    public LossEstimate Mean(LossKey key)
    {
        LossMoments sums = moments.GetValueOrDefault(key);
        double mean = sums.Sum / Paths;
        double squares = Math.Max(0, sums.Squares - mean * sums.Sum);
        return new(mean, Paths < 2 ? double.NaN : Math.Sqrt(squares / (Paths - 1) / Paths), sums.Paths);
    }

    /// <summary>
    /// Contribution to the ES of bad debt, USD, by Euler's rule: the mean where bad debt is in the tail (Tasche 1999, "Risk contributions and
    /// performance measurement"). Contributions of parts that add up to the bad debt add up to its ES. The error as if the threshold were known.
    /// </summary>
    public LossEstimate Contribution(LossKey key)
    {
        LossMoments sums = moments.GetValueOrDefault(key);
        return new(weights > 0 ? sums.Weighted / weights : double.NaN, Mean(key).StandardError, sums.Paths);
    }

    /// <summary>Ratio of the mean to that of <see cref="LossKey.Whole"/>; NaN where that is 0.</summary>
    /// <remarks>The error by the delta method (Cochran, Sampling Techniques, 3rd ed. 1977, eq. 6.13).</remarks>
    public LossEstimate Share(LossKey key)
    {
        LossMoments sums = moments.GetValueOrDefault(key);
        LossMoments whole = moments.GetValueOrDefault(key.Whole);
        if (whole.Sum == 0)
        {
            return new(double.NaN, double.NaN, sums.Paths);
        }

        double share = sums.Sum / whole.Sum;
        double squares = Math.Max(0, sums.Squares - 2 * share * sums.Products + share * share * whole.Squares);
        double error = Math.Sqrt(squares / (Paths - 1) * Paths) / Math.Abs(whole.Sum);
        return new(share, Paths < 2 ? double.NaN : error, sums.Paths);
    }
}
