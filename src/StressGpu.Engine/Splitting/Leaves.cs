using StressGpu.Kernels.Layout;

namespace StressGpu.Engine;

/// <summary>The leaves of a block of roots, in columns that grow.</summary>
internal sealed class Leaves
{
    private readonly List<double> values = [];
    private readonly List<long> ids = [];
    private readonly List<double> weights = [];
    private int[] order = [];

    /// <summary>Number of leaves.</summary>
    public int Count => ids.Count;

    /// <summary>Id of the leaf at a place of the sorted order.</summary>
    public long Id(int place) => ids[order[place]];

    /// <summary>Its weight.</summary>
    public double Weight(int place) => weights[order[place]];

    /// <summary>Its value of a <see cref="ResultColumn"/>.</summary>
    public double Value(int place, int column) => values[order[place] * ResultColumn.Count + column];

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        values.Clear();
        ids.Clear();
        weights.Clear();
    }

    /// <summary>Adds a leaf: its columns lie a stride apart.</summary>
    public void Add(long id, double weight, ReadOnlySpan<double> columns, int stride)
    {
        ids.Add(id);
        weights.Add(weight);
        for (int column = 0; column < ResultColumn.Count; column++)
        {
            values.Add(columns[column * stride]);
        }
    }

    /// <summary>Puts them into the order of root, then digits.</summary>
    public void Sort()
    {
        order = [.. Enumerable.Range(0, Count)];
        Array.Sort(order, (a, b) =>
        {
            int roots = BranchIds.Root(ids[a]).CompareTo(BranchIds.Root(ids[b]));
            return roots != 0 ? roots : ids[a].CompareTo(ids[b]);
        });
    }
}
