using StressGpu.Model;

namespace StressGpu.Statistics;

/// <summary>A copy of a block's weights and of those of its columns that are not all zero.</summary>
internal sealed class WeightedBlock
{
    private readonly double[]?[] columns;
    private readonly long[] pathIds;
    private readonly long firstPathId;

    public WeightedBlock(PathBlock block)
    {
        (Count, Clusters, firstPathId) = (block.Count, block.Clusters, block.FirstPathId);
        Weights = block.Weights.ToArray();
        pathIds = block.PathIds.ToArray();
        columns = new double[PathColumns.All.Length][];
        foreach (PathColumn column in PathColumns.All)
        {
            ReadOnlySpan<double> values = block.Column(column);
            columns[(int)column] = values.ContainsAnyExcept(0) ? values.ToArray() : null;
        }
    }

    /// <summary>Number of paths.</summary>
    public int Count { get; }

    /// <summary>Number of independent observations.</summary>
    public int Clusters { get; }

    public double[] Weights { get; }

    public bool HasBranches => pathIds.Length > 0;

    public long PathId(int row) => HasBranches ? pathIds[row] : firstPathId + row;

    public int Cluster(int row) => HasBranches ? (int)(PathLineage.RootOf(pathIds[row]) - firstPathId) : row;

    /// <summary>Copies a column to where there is room; zeros where it is all zero.</summary>
    public void CopyTo(PathColumn column, Span<double> target)
    {
        if (columns[(int)column] is { } values)
        {
            values.CopyTo(target);
        }
        else
        {
            target[..Count].Clear();
        }
    }
}
