using System.Globalization;
using MathNet.Numerics.LinearAlgebra;
using StressGpu.Input.Json;
using StressGpu.Input.Correlations;
using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>A correlation matrix is square, symmetric, of unit diagonal and positive definite.</summary>
internal static class CorrelationCheck
{
    // Estimates are often off in the last bits; what differs by more is a mistake.
    private const double Rounding = 1e-9;

    /// <summary>The market with its matrix made symmetric to the last bit and, where asked for, repaired.</summary>
    public static CheckedObject Run(CheckedObject market, int? assetCount, Faults faults)
    {
        if (!market.TryGet(MarketShape.Correlation, out CheckedList<CheckedList<double>>? rows)
            || !HasSize(market, rows, assetCount ?? rows.Count, faults)
            || !rows.IsComplete || !rows.Values.All(r => r.IsComplete))
        {
            return market;
        }

        Matrix<double> matrix = Matrix<double>.Build.DenseOfRows(rows.Values.Select(r => r.Values));
        return IsSymmetric(market, matrix, faults) && HasUnitDiagonal(market, matrix, faults)
            ? Settle(market, Symmetric(matrix), faults)
            : market;
    }

    private static bool HasSize(
        CheckedObject market, CheckedList<CheckedList<double>> rows, int size, Faults faults)
    {
        string expected = string.Create(CultureInfo.InvariantCulture, $"expected {size} for {size} assets");
        bool fits = rows.Count == size;
        if (!fits)
        {
            Fault(market, Node(market), "", $"has {Text(rows.Count)} rows, {expected}", faults);
        }

        for (int i = 0; i < rows.Count; i++)
        {
            if (rows.TryGet(i, out CheckedList<double>? row) && row.Count != size)
            {
                fits = false;
                Fault(market, Node(market).Items[i], $"[{Text(i)}]", $"has {Text(row.Count)} entries, {expected}", faults);
            }
        }

        return fits;
    }

    private static bool IsSymmetric(CheckedObject market, Matrix<double> matrix, Faults faults)
    {
        bool symmetric = true;
        for (int i = 0; i < matrix.RowCount; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (Math.Abs(matrix[i, j] - matrix[j, i]) > Rounding)
                {
                    symmetric = false;
                    string message = $"is {Text(matrix[i, j])}, expected {Text(matrix[j, i])} like its mirror image [{Text(j)}][{Text(i)}]";
                    Fault(market, Node(market).Items[i].Items[j], $"[{Text(i)}][{Text(j)}]", message, faults);
                }
            }
        }

        return symmetric;
    }

    private static bool HasUnitDiagonal(CheckedObject market, Matrix<double> matrix, Faults faults)
    {
        bool unit = true;
        for (int i = 0; i < matrix.RowCount; i++)
        {
            if (Math.Abs(matrix[i, i] - 1) > Rounding)
            {
                unit = false;
                string message = $"is {Text(matrix[i, i])}, expected 1 on the diagonal";
                Fault(market, Node(market).Items[i].Items[i], $"[{Text(i)}][{Text(i)}]", message, faults);
            }
        }

        return unit;
    }

    private static CheckedObject Settle(CheckedObject market, Matrix<double> matrix, Faults faults)
    {
        double smallest = NearestCorrelation.SmallestEigenvalue(matrix);
        if (smallest < NearestCorrelation.LeastEigenvalue)
        {
            if (!market.TryGet(MarketShape.Repair, out _))
            {
                string message = $"is not positive definite (smallest eigenvalue {Short(smallest)}), expected a correlation matrix; "
                    + "\"repair\": \"higham\" takes the nearest one";
                Fault(market, Node(market), "", message, faults);
                return market;
            }

            Matrix<double> repaired = NearestCorrelation.Of(matrix);
            double change = (repaired - matrix).Enumerate().Max(Math.Abs);
            faults.Warning(
                Node(market).Place, market.PathOf(MarketShape.Correlation),
                $"was not positive definite (smallest eigenvalue {Short(smallest)}): replaced by the nearest correlation matrix, "
                + $"largest change of an entry {Short(change)}");
            matrix = repaired;
        }

        CheckedList<CheckedList<double>> settled = new(
            [.. matrix.EnumerateRows().Select(r => (object)new CheckedList<double>([.. r.Select(v => (object)v)]))]);
        return market.With(MarketShape.Correlation, settled).With(MarketShape.Repair, null);
    }

    private static Matrix<double> Symmetric(Matrix<double> matrix) => Matrix<double>.Build.Dense(
        matrix.RowCount, matrix.ColumnCount, (i, j) => i == j ? 1 : (matrix[i, j] + matrix[j, i]) / 2);

    private static SourceNode Node(CheckedObject market) => market.NodeOf(MarketShape.Correlation);

    private static void Fault(CheckedObject market, SourceNode node, string entry, string message, Faults faults) =>
        faults.Error(node.Place, market.PathOf(MarketShape.Correlation) + entry, message);

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Short(double value) => value.ToString("G3", CultureInfo.InvariantCulture);
}
