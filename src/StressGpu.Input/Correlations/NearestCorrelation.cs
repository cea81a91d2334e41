using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace StressGpu.Input.Correlations;

/// <summary>The nearest correlation matrix in the Frobenius norm.</summary>
/// <remarks>
/// N. J. Higham, Computing the nearest correlation matrix: a problem from finance, IMA J. Numer. Anal. 22 (2002), 329-343,
/// algorithm 3.3: alternating projections with Dykstra's correction. The cone here is that of matrices with eigenvalues of at
/// least <see cref="Floor"/>, so that the result has a Cholesky factor.
/// </remarks>
internal static class NearestCorrelation
{
    /// <summary>A matrix with a smaller eigenvalue is not taken for positive definite.</summary>
    public const double LeastEigenvalue = 1e-10;

    private const double Floor = 1e-8;
    private const double Tolerance = 1e-10;
    private const int MostIterations = 500;

    public static double SmallestEigenvalue(Matrix<double> symmetric) =>
        symmetric.Evd(Symmetricity.Symmetric).EigenValues.Min(v => v.Real);

    /// <param name="matrix">Symmetric with unit diagonal.</param>
    public static Matrix<double> Of(Matrix<double> matrix)
    {
        Matrix<double> nearest = matrix.Clone();
        Matrix<double> correction = Matrix<double>.Build.Dense(matrix.RowCount, matrix.ColumnCount);
        for (int i = 0; i < MostIterations; i++)
        {
            Matrix<double> shifted = nearest - correction;
            Matrix<double> raised = Raise(shifted);
            correction = raised - shifted;
            Matrix<double> next = WithUnitDiagonal(raised);
            double moved = (next - nearest).FrobeniusNorm();
            nearest = next;
            if (moved < Tolerance)
            {
                break;
            }
        }

        return Blend(nearest);
    }

    // Raises eigenvalues under the floor to it.
    private static Matrix<double> Raise(Matrix<double> symmetric)
    {
        Evd<double> evd = symmetric.Evd(Symmetricity.Symmetric);
        Vector<double> raised = evd.EigenValues.Real().PointwiseMaximum(Floor);
        Matrix<double> result = evd.EigenVectors * Matrix<double>.Build.DiagonalOfDiagonalVector(raised)
            * evd.EigenVectors.Transpose();
        return (result + result.Transpose()) / 2;
    }

    private static Matrix<double> WithUnitDiagonal(Matrix<double> matrix)
    {
        Matrix<double> result = matrix.Clone();
        result.SetDiagonal(Vector<double>.Build.Dense(matrix.RowCount, 1));
        return result;
    }

    // The projections end a little under the floor: as little of the identity as lifts the smallest eigenvalue to it.
    private static Matrix<double> Blend(Matrix<double> matrix)
    {
        double smallest = SmallestEigenvalue(matrix);
        double weight = Math.Max(0, (Floor - smallest) / (1 - smallest));
        return WithUnitDiagonal(matrix * (1 - weight));
    }
}
