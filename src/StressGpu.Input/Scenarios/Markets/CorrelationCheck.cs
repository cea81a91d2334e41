using MathNet.Numerics.LinearAlgebra;
using StressGpu.Input.Correlations;
using StressGpu.Input.Json;
using StressGpu.Input.Shapes;
using static System.FormattableString;

namespace StressGpu.Input.Scenarios;

/// <summary>A correlation matrix is square, symmetric, of unit diagonal and positive definite, under stress too.</summary>
/// <param name="market">The market, which says what to do with others and how they are stressed.</param>
/// <param name="context">The scenario.</param>
internal sealed class CorrelationCheck(CheckedObject market, CheckContext context)
{
    // Estimates are often off in the last bits; what differs by more is a mistake.
    private const double Rounding = 1e-9;

    /// <summary>The owner with its matrix made symmetric to the last bit and, where asked for, repaired.</summary>
    /// <param name="owner">The object that the matrix stands in.</param>
    /// <param name="member">The matrix; one that is left out is not missed.</param>
    public CheckedObject Run(CheckedObject owner, Member<CheckedList<CheckedList<double>>> member)
    {
        if (!owner.TryGet(member, out CheckedList<CheckedList<double>>? rows)
            || !MatrixSize.Check(owner.NodeOf(member), owner.PathOf(member), rows, context)
            || !rows.IsComplete || !rows.Values.All(r => r.IsComplete))
        {
            return owner;
        }

        Matrix<double> matrix = Matrix<double>.Build.DenseOfRows(rows.Values.Select(r => r.Values));
        CorrelationEntries entries = new(owner.NodeOf(member), owner.PathOf(member), context.Faults);
        return entries.AreSymmetric(matrix, Rounding) && entries.AreUnitOnDiagonal(matrix, Rounding)
            ? Settle(owner, member, Symmetric(matrix))
            : owner;
    }

    private CheckedObject Settle(CheckedObject owner, Member<CheckedList<CheckedList<double>>> member, Matrix<double> matrix)
    {
        double smallest = NearestCorrelation.SmallestEigenvalue(matrix);
        if (smallest < NearestCorrelation.LeastEigenvalue)
        {
            if (!market.TryGet(MarketShape.Repair, out _))
            {
                context.Faults.Error(owner, member, Invariant($"is not positive definite (smallest eigenvalue {smallest:G3}), expected a correlation matrix; ")
                    + "\"repair\": \"higham\" takes the nearest one");
                return owner;
            }

            matrix = Repair(owner.NodeOf(member), owner.PathOf(member), matrix, smallest);
        }

        CheckStress(matrix);
        CheckedList<CheckedList<double>> settled = new(
            [.. matrix.EnumerateRows().Select(r => (object)new CheckedList<double>([.. r.Select(v => (object)v)]))]);
        return owner.With(member, settled);
    }

    private Matrix<double> Repair(SourceNode node, string path, Matrix<double> matrix, double smallest)
    {
        Matrix<double> repaired = NearestCorrelation.Of(matrix);
        double change = (repaired - matrix).Enumerate().Max(Math.Abs);
        context.Faults.Warning(node.Place, path, Invariant(
            $"was not positive definite (smallest eigenvalue {smallest:G3}): replaced by the nearest correlation matrix, ")
            + Invariant($"largest change of an entry {change:G3}"));
        return repaired;
    }

    // Stress adds w to (1 - w) times the matrix: eigenvalues keep at least 1 - w of what they were.
    private void CheckStress(Matrix<double> matrix)
    {
        if (!market.TryGet(MarketShape.CorrelationStress, out double stress) || stress == 0)
        {
            return;
        }

        double smallest = NearestCorrelation.SmallestEigenvalue(matrix * (1 - stress) + stress);
        if (smallest < NearestCorrelation.LeastEigenvalue)
        {
            context.Faults.Error(market, MarketShape.CorrelationStress, Invariant(
                $"is {stress}, which leaves hardly a difference between assets (smallest eigenvalue {smallest:G3}), expected less"));
        }
    }

    private static Matrix<double> Symmetric(Matrix<double> matrix) => Matrix<double>.Build.Dense(
        matrix.RowCount, matrix.ColumnCount, (i, j) => i == j ? 1 : (matrix[i, j] + matrix[j, i]) / 2);
}
