using StressGpu.Kernels;

namespace StressGpu.Engine;

/// <summary>A mixture of shifts fitted to a tail.</summary>
/// <param name="Shares">Share of each component, adding up to 1.</param>
/// <param name="Means">Sum of a component's shifts over a whole segment, over the square root of its steps: [segment][asset].</param>
internal sealed record ShiftMixture(double[] Shares, double[][] Means)
{
    private const int Iterations = 30;

    // Less than a step of time tells nothing about a segment's shift.
    private const double LeastTime = 1e-3;

    /// <summary>
    /// The mixture of least cross-entropy to the tail (Rubinstein, Kroese, The Cross-Entropy Method, 2004), by expectation-
    /// maximisation from points that lie far from each other. Only the kernels' exp is used: the same bits anywhere.
    /// </summary>
    public static ShiftMixture Fit(IReadOnlyList<TailPoint> points, int components)
    {
        double[][] means = Spread(points, Math.Min(components, points.Count));
        ShiftMixture mixture = new([.. means.Select(_ => 1.0 / means.Length)], means);
        for (int iteration = 0; iteration < Iterations; iteration++)
        {
            mixture = mixture.Improve(points);
        }

        return mixture;
    }

    /// <summary>
    /// What the mean weight of the tail's paths would be: 1 for crude paths, and about as many times less variance as it is under 1.
    /// </summary>
    public double MeanWeight(IEnumerable<TailPoint> points, double defensiveShare, double scale)
    {
        double sum = 0, total = 0;
        foreach (TailPoint point in points)
        {
            double density = defensiveShare;
            for (int k = 0; k < Means.Length; k++)
            {
                density += (1 - defensiveShare) * Shares[k] * MoneyMath.Exp(point.LogRatio(Means[k], scale));
            }

            sum += point.Weight / density;
            total += point.Weight;
        }

        return sum / total;
    }

    /// <summary>Points far from each other: the farthest from 0 first, then from those chosen.</summary>
    private static double[][] Spread(IReadOnlyList<TailPoint> points, int count)
    {
        double[][] drivers = [.. points.Select(point => point.Drivers)];
        var chosen = new List<double[]>();
        double[] distances = [.. drivers.Select(point => Squares(point, new double[point.Length]))];
        while (chosen.Count < count)
        {
            int farthest = 0;
            for (int i = 1; i < distances.Length; i++)
            {
                farthest = points[i].Weight * distances[i] > points[farthest].Weight * distances[farthest] ? i : farthest;
            }

            chosen.Add(drivers[farthest]);
            distances = [.. distances.Select((distance, i) => Math.Min(distance, Squares(drivers[i], chosen[^1])))];
        }

        return [.. chosen];
    }

    private ShiftMixture Improve(IReadOnlyList<TailPoint> points)
    {
        int segments = points[0].Times.Length;
        var shares = new double[Shares.Length];
        double[][] sums = [.. Means.Select(mean => new double[mean.Length])];
        double[][] times = [.. Means.Select(_ => new double[segments])];
        foreach (TailPoint point in points)
        {
            double[] responsible = Responsibilities(point);
            for (int k = 0; k < shares.Length; k++)
            {
                double share = point.Weight * responsible[k];
                shares[k] += share;
                Add(share, point.Drivers, sums[k]);
                Add(share, point.Times, times[k]);
            }
        }

        double total = shares.Sum();
        int assets = Means[0].Length / segments;
        return new ShiftMixture(
            Array.ConvertAll(shares, share => share / total),
            [.. sums.Select((sum, k) => sum.Select((s, index) => times[k][index / assets] > LeastTime * shares[k] ? s / times[k][index / assets] : 0).ToArray())]);
    }

    private double[] Responsibilities(TailPoint point)
    {
        double[] logs = Array.ConvertAll(Means, mean => point.LogRatio(mean));
        double largest = logs.Max();
        double total = 0;
        for (int k = 0; k < logs.Length; k++)
        {
            logs[k] = Shares[k] * MoneyMath.Exp(logs[k] - largest);
            total += logs[k];
        }

        return Array.ConvertAll(logs, density => density / total);
    }

    private static void Add(double share, double[] values, double[] sums)
    {
        for (int index = 0; index < sums.Length; index++)
        {
            sums[index] += share * values[index];
        }
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
