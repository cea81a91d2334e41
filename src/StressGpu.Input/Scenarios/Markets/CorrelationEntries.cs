using MathNet.Numerics.LinearAlgebra;
using StressGpu.Input.Json;
using static System.FormattableString;

namespace StressGpu.Input.Scenarios;

/// <summary>Single entries of a correlation matrix in a file.</summary>
/// <param name="node">The matrix in the file.</param>
/// <param name="path">Its path, for faults.</param>
/// <param name="faults">Takes what is wrong.</param>
internal sealed class CorrelationEntries(SourceNode node, string path, Faults faults)
{
    /// <summary>Reports entries that differ from their mirror images.</summary>
    public bool AreSymmetric(Matrix<double> matrix, double rounding)
    {
        bool symmetric = true;
        for (int i = 0; i < matrix.RowCount; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (Math.Abs(matrix[i, j] - matrix[j, i]) > rounding)
                {
                    symmetric = false;
                    Fault(i, j, Invariant($"is {matrix[i, j]}, expected {matrix[j, i]} like its mirror image [{j}][{i}]"));
                }
            }
        }

        return symmetric;
    }

    /// <summary>Reports entries on the diagonal that are not 1.</summary>
    public bool AreUnitOnDiagonal(Matrix<double> matrix, double rounding)
    {
        bool unit = true;
        for (int i = 0; i < matrix.RowCount; i++)
        {
            if (Math.Abs(matrix[i, i] - 1) > rounding)
            {
                unit = false;
                Fault(i, i, Invariant($"is {matrix[i, i]}, expected 1 on the diagonal"));
            }
        }

        return unit;
    }

    private void Fault(int row, int column, string message) =>
        faults.Error(node.Items[row].Items[column].Place, MemberPath.Of(MemberPath.Of(path, row), column), message);
}
