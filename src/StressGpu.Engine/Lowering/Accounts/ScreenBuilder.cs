using StressGpu.Kernels;
using StressGpu.Kernels.Layout;

namespace StressGpu.Engine;

/// <summary>Sorts rows so that neighbours move alike, packs them into blocks and bounds each block by one row of a group.</summary>
internal sealed class ScreenBuilder
{
    private const double FloatRounding = 1.0 / (1 << 24);
    private readonly List<float> weights = [];
    private readonly List<int> slots = [];
    private readonly int factors;

    private ScreenBuilder(int factors) => this.factors = factors;

    /// <summary>Builds the screen of at least one row.</summary>
    /// <param name="rows">The rows, in USD.</param>
    /// <param name="factors">Number of factors.</param>
    public static ScreenTable Build(List<ScreenRow> rows, int factors)
    {
        var builder = new ScreenBuilder(factors);
        NormalRow[] sorted = [.. rows.Select(NormalRow.Of).OrderBy(r => r.Dominant).ThenBy(r => r.Base)];
        NormalRow[][] blocks = [.. sorted.Chunk(Screen.Rows)];
        var rowAccount = new int[Screen.Rows * blocks.Length];
        Array.Fill(rowAccount, -1);
        for (int row = 0; row < sorted.Length; row++)
        {
            rowAccount[row] = sorted[row].Account;
        }

        ScreenBlock[] entries = [.. blocks.Select((block, index) => builder.Pack(block, Screen.Rows * index))];
        NormalRow[] bounds = [.. blocks.Select((block, index) => builder.Bound(block, index))];
        ScreenBlock[] groups = [.. bounds.Chunk(Screen.Rows).Select((group, index) => builder.Pack(group, Screen.Rows * index))];
        return new ScreenTable(groups, entries, rowAccount, [.. builder.weights], [.. builder.slots]);
    }

    /// <summary>Lays rows side by side over all factors that any of them has.</summary>
    private ScreenBlock Pack(NormalRow[] rows, int first)
    {
        int[] used = [.. rows.SelectMany(r => r.Weights.Keys).Distinct().Order()];
        ScreenBlock block = new() { Weights = weights.Count, Factor = slots.Count, Factors = used.Length, First = first };
        slots.AddRange(used);
        for (int row = 0; row < Screen.Rows; row++)
        {
            weights.Add(row < rows.Length ? (float)(rows[row].Base - Rounding(rows[row])) : 1);
        }

        foreach (int factor in used)
        {
            for (int row = 0; row < Screen.Rows; row++)
            {
                weights.Add(row < rows.Length ? (float)rows[row].Weights.GetValueOrDefault(factor) : 0);
            }
        }

        return block;
    }

    /// <summary>
    /// A row under all rows of a block: the least base, and for each factor the least weight where it has risen and the
    /// largest where it has fallen.
    /// </summary>
    private NormalRow Bound(NormalRow[] rows, int index)
    {
        var bound = new SortedDictionary<int, double>();
        foreach (int factor in rows.SelectMany(r => r.Weights.Keys).Distinct())
        {
            bound[factors + factor] = rows.Min(r => r.Weights.GetValueOrDefault(factor));
            bound[2 * factors + factor] = rows.Max(r => r.Weights.GetValueOrDefault(factor));
        }

        return new NormalRow(index, rows.Min(r => r.Base - Rounding(r)), bound);
    }

    /// <summary>
    /// More than float arithmetic can be wrong by: each of n terms is rounded thrice (weight, factor, sum), factors are under
    /// 1 + <see cref="Screen.FactorLimit"/>.
    /// </summary>
    private static double Rounding(NormalRow row) =>
        (row.Weights.Count + 8) * 2 * FloatRounding * (1 + Screen.FactorLimit) * row.Size;
}
