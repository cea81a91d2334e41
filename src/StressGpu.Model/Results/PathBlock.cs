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

    private readonly double[] values = new double[PathColumns.All.Length * Size];
    private readonly double[] assetValues;

    /// <param name="assets">Number of assets whose own columns the block carries; 0 for none.</param>
    public PathBlock(int assets = 0) => assetValues = new double[assets * AssetColumns * Size];

    /// <summary>Global id of the first path; a multiple of <see cref="Size"/>.</summary>
    public long FirstPathId { get; set; }

    /// <summary>Number of paths, 1 … <see cref="Size"/>.</summary>
    public int Count { get; set; }

    /// <summary>All columns as they lie in memory, <c>[PathColumn][Size]</c>.</summary>
    public Span<double> Values => values;

    /// <summary>The per-asset columns, <c>[asset][AssetColumns][Size]</c>; empty where they were not asked for.</summary>
    public Span<double> AssetValues => assetValues;

    /// <summary>The values of one column, one per path.</summary>
    public Span<double> Column(PathColumn column) => values.AsSpan((int)column * Size, Count);
}
