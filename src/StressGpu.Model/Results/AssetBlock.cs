namespace StressGpu.Model;

/// <summary>Results by path and asset of a run of neighbouring path ids, in columns; cut like <see cref="PathBlock"/>.</summary>
/// <remarks>Producers may reuse a block once its consumer has returned.</remarks>
public sealed class AssetBlock(int assets)
{
    private readonly double[] values = new double[Enum.GetValues<AssetColumn>().Length * assets * PathBlock.Size];

    /// <summary>Number of assets.</summary>
    public int Assets => assets;

    /// <summary>Global id of the first path; a multiple of <see cref="PathBlock.Size"/>.</summary>
    public long FirstPathId { get; set; }

    /// <summary>Number of paths, 1 … <see cref="PathBlock.Size"/>.</summary>
    public int Count { get; set; }

    /// <summary>The values of one column, paths x assets: the assets of a path stand together, in the scenario's order.</summary>
    public Span<double> Column(AssetColumn column) =>
        values.AsSpan((int)column * assets * PathBlock.Size, Count * assets);
}
