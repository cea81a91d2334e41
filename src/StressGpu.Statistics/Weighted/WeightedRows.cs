using StressGpu.Model;

namespace StressGpu.Statistics;

/// <summary>All weighted paths of a run in the order of their blocks.</summary>
internal sealed class WeightedRows
{
    private readonly WeightedBlock[] blocks;
    private readonly int[] firstRows;

    /// <param name="blocks">The blocks in ascending order.</param>
    /// <param name="largestWeight">What no weight can exceed.</param>
    public WeightedRows(IEnumerable<WeightedBlock> blocks, double largestWeight)
    {
        (this.blocks, LargestWeight) = ([.. blocks], largestWeight);
        firstRows = new int[this.blocks.Length];
        for (int i = 0; i < firstRows.Length; i++)
        {
            firstRows[i] = Count;
            Count = checked(Count + this.blocks[i].Count);
            Clusters += this.blocks[i].Clusters;
        }
        Weights = new double[Count];
        ClusterOf = Array.Exists(this.blocks, b => b.HasBranches) ? new int[Count] : null;
        Fill();
    }

    /// <summary>Number of paths.</summary>
    public int Count { get; }

    /// <summary>Number of independent observations, n.</summary>
    public int Clusters { get; }

    /// <summary>What no weight can exceed: n over it bounds a probability where nothing was seen.</summary>
    public double LargestWeight { get; }

    public double[] Weights { get; }

    /// <summary>The observation of each path; null where each path is one.</summary>
    public int[]? ClusterOf { get; }

    /// <summary>A column of all paths.</summary>
    public double[] Column(PathColumn column)
    {
        double[] values = new double[Count];
        for (int i = 0; i < blocks.Length; i++)
        {
            blocks[i].CopyTo(column, values.AsSpan(firstRows[i]));
        }
        return values;
    }

    /// <summary>Global id of a path.</summary>
    public long PathId(int row)
    {
        int block = Array.BinarySearch(firstRows, row);
        block = block < 0 ? ~block - 1 : block;
        return blocks[block].PathId(row - firstRows[block]);
    }

    private void Fill()
    {
        int firstCluster = 0;
        for (int i = 0; i < blocks.Length; i++)
        {
            blocks[i].Weights.CopyTo(Weights.AsSpan(firstRows[i]));
            for (int row = 0; ClusterOf is not null && row < blocks[i].Count; row++)
            {
                ClusterOf[firstRows[i] + row] = firstCluster + blocks[i].Cluster(row);
            }
            firstCluster += blocks[i].Clusters;
        }
    }
}
