namespace StressGpu.Model;

/// <summary>Per-path results of a run of neighbouring path ids, in columns.</summary>
/// <remarks>
/// Counts are held as whole-numbered doubles. A block handed to a consumer starts at a multiple of <see cref="Size"/> and
/// holds <see cref="Size"/> paths unless it is the run's last, whatever the batch, thread or device: statistics are summed
/// by block, so that they cannot depend on any of these. Producers may reuse a block once its consumer has returned.
/// </remarks>
public sealed class PathBlock
{
    /// <summary>Paths in a full block.</summary>
    public const int Size = 1024;

    /// <summary>Columns per asset: drawdown, drawdown of the fair price, USD liquidated, bad debt USD, return of the fair price.</summary>
    public const int AssetColumns = 5;

    private readonly double[] values;
    private readonly double[] assetValues;
    private readonly long[] pathIds;
    private readonly int capacity;

    /// <param name="assets">Number of assets whose own columns the block carries; 0 for none.</param>
    public PathBlock(int assets = 0)
        : this(assets, Size, withIds: false)
    {
    }

    private PathBlock(int assets, int capacity, bool withIds)
    {
        this.capacity = capacity;
        assetValues = new double[assets * AssetColumns * capacity];
        values = new double[(PathColumns.All.Length + 2) * capacity];
        pathIds = new long[withIds ? capacity : 0];
        values.AsSpan(PathColumns.All.Length * capacity, capacity).Fill(1);
    }

    /// <summary>A block of the branches of <see cref="Size"/> roots, whose number no one knows before.</summary>
    /// <param name="assets">Number of assets whose own columns the block carries; 0 for none.</param>
    /// <param name="capacity">Most branches.</param>
    public static PathBlock OfBranches(int assets, int capacity) => new(assets, capacity, withIds: true);

    /// <summary>Global id of the first path; a multiple of <see cref="Size"/>.</summary>
    public long FirstPathId { get; set; }

    /// <summary>Number of paths, 1 … <see cref="Size"/>; of branches, up to the capacity.</summary>
    public int Count { get; set; }

    /// <summary>Number of roots that branches come from; paths that are no branches are independent, and this is of no use.</summary>
    public int Roots { get; set; }

    /// <summary>Whether the paths are branches of splitting: several of a root, with ids of their own.</summary>
    public bool HasBranches => pathIds.Length > 0;

    /// <summary>Independent observations: paths, or the roots of branches.</summary>
    public int Clusters => HasBranches ? Roots : Count;

    /// <summary>Ids of branches, those of a root neighbours, in ascending order of roots; empty where there are none.</summary>
    public Span<long> PathIds => pathIds.AsSpan(0, Math.Min(Count, pathIds.Length));

    /// <summary>Statistical weights, one per path: 1 where paths are drawn as they fall.</summary>
    public Span<double> Weights => values.AsSpan(PathColumns.All.Length * capacity, Count);

    /// <summary>Steps in which importance sampling shifted a path; 0 where it does not.</summary>
    public Span<double> ShiftedSteps => values.AsSpan((PathColumns.All.Length + 1) * capacity, Count);

    /// <summary>All columns as they lie in memory, <c>[PathColumn][Size]</c>, then the weights and the shifted steps.</summary>
    public Span<double> Values => values;

    /// <summary>Global id of a path.</summary>
    /// <param name="row">Its row, 0 … <see cref="Count"/> - 1.</param>
    public long PathId(int row) => HasBranches ? pathIds[row] : FirstPathId + row;

    /// <summary>Which of the block's <see cref="Clusters"/> a path belongs to.</summary>
    /// <param name="row">Its row, 0 … <see cref="Count"/> - 1.</param>
    public int Cluster(int row) => HasBranches ? (int)(PathLineage.RootOf(pathIds[row]) - FirstPathId) : row;

    /// <summary>The per-asset columns, <c>[asset][AssetColumns][Size]</c>; empty where they were not asked for.</summary>
    public Span<double> AssetValues => assetValues;

    /// <summary>The values of one column, one per path.</summary>
    public Span<double> Column(PathColumn column) => values.AsSpan((int)column * capacity, Count);
}
