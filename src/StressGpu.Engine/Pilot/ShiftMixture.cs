using StressGpu.Kernels;

namespace StressGpu.Engine;

/// <summary>A mixture of unit normals with means of its own, fitted to weighted points.</summary>
/// <param name="Shares">Share of each component.</param>
/// <param name="Means">Mean of each component.</param>
internal sealed record ShiftMixture(double[] Shares, double[][] Means)
{
    private const int Iterations = 40;

    /// <summary>
    /// The mixture of least cross-entropy to the points (Rubinstein, Kroese, The Cross-Entropy Method, 2004), by
    /// expectation-maximisation from points that lie far from each other. Only the kernels' exp is used: the same bits anywhere.
    /// </summary>
    public static ShiftMixture Fit(double[][] points, double[] weights, int components)
    {
        double[][] means = Spread(points, weights, Math.Min(components, points.Length));
        ShiftMixture mixture = new([.. means.Select(_ => 1.0 / means.Length)], means);
        for (int iteration = 0; iteration < Iterations; iteration++)
        {
            mixture = mixture.Improve(points, weights);
        }

        return mixture;
    }

    /// <summary>Weighted points far from each other: the farthest from 0 first, then from those chosen.</summary>
    private static double[][] Spread(double[][] points, double[] weights, int count)
    {
        var chosen = new List<double[]>();
        double[] distances = [.. points.Select(point => Squares(point, new double[point.Length]))];
        while (chosen.Count < count)
        {
            int farthest = 0;
            for (int i = 1; i < points.Length; i++)
            {
                farthest = weights[i] * distances[i] > weights[farthest] * distances[farthest] ? i : farthest;
            }

            chosen.Add(points[farthest]);
            distances = [.. distances.Select((distance, i) => Math.Min(distance, Squares(points[i], chosen[^1])))];
        }

        return [.. chosen];
    }

    private ShiftMixture Improve(double[][] points, double[] weights)
    {
        var shares = new double[Shares.Length];
        double[][] sums = [.. Means.Select(mean => new double[mean.Length])];
        for (int i = 0; i < points.Length; i++)
        {
            double[] responsible = Responsibilities(points[i]);
            for (int k = 0; k < shares.Length; k++)
            {
                double share = weights[i] * responsible[k];
                shares[k] += share;
                for (int d = 0; d < points[i].Length; d++)
                {
                    sums[k][d] += share * points[i][d];
                }
            }
        }

        return new ShiftMixture(shares, [.. sums.Select((sum, k) => Array.ConvertAll(sum, s => shares[k] > 0 ? s / shares[k] : 0))]);
    }

    private double[] Responsibilities(double[] point)
    {
        double[] squares = [.. Means.Select(mean => Squares(point, mean))];
        double nearest = squares.Min();
        double[] densities = [.. squares.Select((square, k) => Shares[k] * MoneyMath.Exp((nearest - square) / 2))];
        double total = densities.Sum();
        return Array.ConvertAll(densities, density => density / total);
    }

    private static double Squares(double[] point, double[] from)
    {
        double sum = 0;
        for (int d = 0; d < point.Length; d++)
        {
            double difference = point[d] - from[d];
            sum += difference * difference;
        }

        return sum;
    }
}
