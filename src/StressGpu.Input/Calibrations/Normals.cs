using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace StressGpu.Input.Calibrations;

/// <summary>The normal distribution.</summary>
internal static class Normals
{
    private static readonly double HalfLogTwoPi = 0.5 * Math.Log(2 * Math.PI);

    /// <summary>Log density at a distance from the mean.</summary>
    public static double LogDensity(double distance, double variance) =>
        -HalfLogTwoPi - 0.5 * Math.Log(variance) - 0.5 * distance * distance / variance;

    public static double Distribution(double z) => 0.5 * SpecialFunctions.Erfc(-z / Math.Sqrt(2));

    /// <summary>Fills <paramref name="into"/> with correlated standard normals.</summary>
    /// <param name="draws">Random numbers.</param>
    /// <param name="factor">Lower Cholesky factor of the correlation.</param>
    /// <param name="into">One for each asset.</param>
    public static void Draw(PhiloxStream draws, double[,] factor, Span<double> into)
    {
        int count = into.Length;
        Span<double> own = stackalloc double[count];
        for (int a = 0; a < count; a++)
        {
            own[a] = draws.Normal();
            double sum = 0;
            for (int b = 0; b <= a; b++)
            {
                sum += factor[a, b] * own[b];
            }

            into[a] = sum;
        }
    }

    /// <summary>Lower Cholesky factor of a positive definite matrix.</summary>
    public static double[,] Factor(Matrix<double> matrix) => matrix.Cholesky().Factor.ToArray();
}
