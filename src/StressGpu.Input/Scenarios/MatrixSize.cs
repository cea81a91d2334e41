using StressGpu.Input.Json;
using StressGpu.Input.Shapes;
using static System.FormattableString;

namespace StressGpu.Input.Scenarios;

/// <summary>A matrix has a row and a column for each asset.</summary>
internal static class MatrixSize
{
    /// <summary>Reports rows that are missing or too many, and those of the wrong length; whether the matrix fits.</summary>
    /// <param name="node">The matrix in the file.</param>
    /// <param name="path">Its path, for faults.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="context">The scenario; where its assets are faulty, the matrix needs to be square only.</param>
    public static bool Check(SourceNode node, string path, CheckedList<CheckedList<double>> rows, CheckContext context)
    {
        int size = context.AssetCount ?? rows.Count;
        string expected = Invariant($"expected {size} for {size} assets");
        bool fits = rows.Count == size;
        if (!fits)
        {
            context.Faults.Error(node.Place, path, Invariant($"has {rows.Count} rows, {expected}"));
        }

        for (int i = 0; i < rows.Count; i++)
        {
            if (rows.TryGet(i, out CheckedList<double>? row) && row.Count != size)
            {
                fits = false;
                context.Faults.Error(node.Items[i].Place, MemberPath.Of(path, i), Invariant($"has {row.Count} entries, {expected}"));
            }
        }

        return fits;
    }
}
