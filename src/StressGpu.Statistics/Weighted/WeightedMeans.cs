using StressGpu.Model;

namespace StressGpu.Statistics;

/// <summary>Means and ratios of means over weighted paths, summed in the order of rows.</summary>
internal static class WeightedMeans
{
    /// <summary>The mean of a column.</summary>
    public static WeightedEstimate Mean(WeightedRows rows, double[] values)
    {
        double n = rows.Clusters;
        double mean = Sum(rows, values) / n;
        // An observation's deviation is the sum of w x over its paths, less the mean.
        double squares = SquaredDeviations(rows, row => rows.Weights[row] * values[row], mean);
        double crude = 0;
        for (int row = 0; row < rows.Count; row++)
        {
            double deviation = values[row] - mean;
            crude += rows.Weights[row] * (deviation * deviation);
        }
        return new(mean, n < 2 ? double.NaN : squares / (n - 1) / n, crude / Math.Max(1, n - 1), rows.Clusters);
    }

    /// <summary>Ratio of the means of two columns by the delta method (Cochran, Sampling Techniques, 3rd ed. 1977, eq. 6.13).</summary>
    public static WeightedEstimate Ratio(WeightedRows rows, double[] numerator, double[] denominator)
    {
        double n = rows.Clusters;
        double below = Sum(rows, denominator) / n;
        if (below == 0)
        {
            return new(double.NaN, double.NaN, double.NaN, rows.Clusters);
        }
        double ratio = Sum(rows, numerator) / n / below;
        double[] residuals = new double[rows.Count];
        double crude = 0;
        for (int row = 0; row < rows.Count; row++)
        {
            residuals[row] = (numerator[row] - ratio * denominator[row]) / below;
            crude += rows.Weights[row] * (residuals[row] * residuals[row]);
        }
        double squares = SquaredDeviations(rows, row => rows.Weights[row] * residuals[row], 0);
        return new(ratio, n < 2 ? double.NaN : squares / (n - 1) / n, crude / Math.Max(1, n - 1), rows.Clusters);
    }

    private static double Sum(WeightedRows rows, double[] values)
    {
        double sum = 0;
        for (int row = 0; row < rows.Count; row++)
        {
            sum += rows.Weights[row] * values[row];
        }
        return sum;
    }

    private static double SquaredDeviations(WeightedRows rows, Func<int, double> term, double mean)
    {
        double squares = 0;
        double[]? sums = rows.ClusterOf is null ? null : new double[rows.Clusters];
        for (int row = 0; row < rows.Count; row++)
        {
            if (sums is null)
            {
                double deviation = term(row) - mean;
                squares += deviation * deviation;
            }
            else
            {
                sums[rows.ClusterOf![row]] += term(row);
            }
        }
        return sums is null ? squares : sums.Sum(sum => (sum - mean) * (sum - mean));
    }
}
