namespace StressGpu.Statistics;

/// <summary>The sum over observations of the square of what their paths add up to, kept as paths are added in any order.</summary>
internal sealed class ClusterSquares(WeightedRows rows)
{
    private readonly double[]? sums = rows.ClusterOf is null ? null : new double[rows.Clusters];

    /// <summary>The sum of squares so far.</summary>
    public double Total { get; private set; }

    /// <summary>Adds to the observation that a path belongs to.</summary>
    public void Add(int row, double value)
    {
        if (sums is null)
        {
            Total += value * value;
            return;
        }
        ref double sum = ref sums[rows.ClusterOf![row]];
        Total += value * (2 * sum + value);
        sum += value;
    }
}
