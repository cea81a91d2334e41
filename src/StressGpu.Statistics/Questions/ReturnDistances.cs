using MathNet.Numerics.LinearAlgebra;

namespace StressGpu.Statistics;

/// <summary>
/// How far each path's returns are from usual ones: the Mahalanobis distance over all paths, which is the norm of the driving normals'
/// sums where log returns are jointly normal, and orders paths by likelihood there.
/// </summary>
public static class ReturnDistances
{
    private const double Ridge = 1e-9;

    /// <summary>Distances by path.</summary>
    /// <param name="logReturns">Log returns, <c>[path][asset]</c>, row-major and finite.</param>
    /// <param name="assets">Number of assets.</param>
    public static double[] Of(ReadOnlySpan<double> logReturns, int assets)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(assets);
        int paths = logReturns.Length / assets;
        double[] mean = new double[assets];
        for (int i = 0; i < logReturns.Length; i++)
        {
            mean[i % assets] += logReturns[i] / paths;
        }

        double[,] factor = Factor(logReturns, mean);
        double[] distances = new double[paths];
        double[] solved = new double[assets];
        for (int path = 0; path < paths; path++)
        {
            double sum = 0;
            for (int i = 0; i < assets; i++)
            {
                double rest = logReturns[path * assets + i] - mean[i];
                for (int j = 0; j < i; j++)
                {
                    rest -= factor[i, j] * solved[j];
                }

                solved[i] = rest / factor[i, i];
                sum += solved[i] * solved[i];
            }

            distances[path] = Math.Sqrt(sum);
        }

        return distances;
    }

    // Assets that do not move, or move as others do, get a little variance of their own.
    private static double[,] Factor(ReadOnlySpan<double> logReturns, double[] mean)
    {
        int assets = mean.Length;
        Matrix<double> covariance = Matrix<double>.Build.Dense(assets, assets);
        int paths = logReturns.Length / assets;
        for (int path = 0; path < paths; path++)
        {
            ReadOnlySpan<double> row = logReturns.Slice(path * assets, assets);
            for (int i = 0; i < assets; i++)
            {
                for (int j = 0; j <= i; j++)
                {
                    covariance[i, j] += (row[i] - mean[i]) * (row[j] - mean[j]) / Math.Max(1, paths - 1);
                }
            }
        }

        double largest = Math.Max(1e-12, Enumerable.Range(0, assets).Max(i => covariance[i, i]));
        for (int i = 0; i < assets; i++)
        {
            covariance[i, i] += Ridge * largest;
            for (int j = 0; j < i; j++)
            {
                covariance[j, i] = covariance[i, j];
            }
        }

        return covariance.Cholesky().Factor.ToArray();
    }
}
