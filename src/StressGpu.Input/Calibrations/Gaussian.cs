using MathNet.Numerics.LinearAlgebra;

namespace StressGpu.Input.Calibrations;

/// <summary>Joint distances of returns under their covariance.</summary>
internal static class Gaussian
{
    /// <summary>Squared Mahalanobis distance of every bar from the mean.</summary>
    /// <param name="centred">Returns less their means, <c>[asset][bar]</c>.</param>
    /// <param name="covariance">Positive definite.</param>
    public static double[] SquaredDistances(double[][] centred, Matrix<double> covariance)
    {
        double[,] factor = covariance.Cholesky().Factor.ToArray();
        double[] distances = new double[centred[0].Length];
        Span<double> solved = stackalloc double[centred.Length];
        for (int bar = 0; bar < distances.Length; bar++)
        {
            for (int a = 0; a < centred.Length; a++)
            {
                double rest = centred[a][bar];
                for (int b = 0; b < a; b++)
                {
                    rest -= factor[a, b] * solved[b];
                }

                solved[a] = rest / factor[a, a];
                distances[bar] += solved[a] * solved[a];
            }
        }

        return distances;
    }

    public static double LogDeterminant(Matrix<double> covariance) => covariance.Cholesky().DeterminantLn;

    /// <summary>Log-likelihood of independent joint normal returns.</summary>
    public static double LogLikelihood(ReturnSample sample)
    {
        double constant = sample.Assets * Math.Log(2 * Math.PI) + LogDeterminant(sample.Covariance);
        return SquaredDistances(sample.Centred, sample.Covariance).Sum(q => -0.5 * (constant + q));
    }
}
