using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>The leaves of a block of roots as they come, in columns that grow.</summary>
internal sealed class Leaves
{
    private readonly List<double> values = [];
    private readonly List<double> weights = [];
    private readonly List<long> ids = [];

    /// <summary>Number of leaves.</summary>
    public int Count => ids.Count;

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        values.Clear();
        weights.Clear();
        ids.Clear();
    }

    /// <summary>Adds a leaf: its columns lie a stride apart.</summary>
    public void Add(long id, double weight, ReadOnlySpan<double> columns, int stride)
    {
        ids.Add(id);
        weights.Add(weight);
        for (int column = 0; column < PathColumns.All.Length; column++)
        {
            values.Add(columns[column * stride]);
        }
    }

    /// <summary>A block with all of them in the order of root, then digits.</summary>
    /// <param name="firstRoot">Id of the first root.</param>
    /// <param name="roots">Number of roots.</param>
    public PathBlock ToBlock(long firstRoot, int roots)
    {
        int[] order = [.. Enumerable.Range(0, Count).OrderBy(leaf => PathLineage.RootOf(ids[leaf])).ThenBy(leaf => ids[leaf])];
        PathBlock block = PathBlock.OfBranches(0, Count);
        (block.FirstPathId, block.Count, block.Roots) = (firstRoot, Count, roots);
        for (int place = 0; place < order.Length; place++)
        {
            block.PathIds[place] = ids[order[place]];
            block.Weights[place] = weights[order[place]];
        }

        foreach (PathColumn column in PathColumns.All)
        {
            Span<double> target = block.Column(column);
            for (int place = 0; place < order.Length; place++)
            {
                target[place] = values[order[place] * PathColumns.All.Length + (int)column];
            }
        }

        return block;
    }
}
