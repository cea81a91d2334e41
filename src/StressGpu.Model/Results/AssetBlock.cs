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

    /// <summary>Takes over the per-asset columns of a block that carries them.</summary>
    public void CopyFrom(PathBlock block)
    {
        ArgumentNullException.ThrowIfNull(block);
        (FirstPathId, Count) = (block.FirstPathId, block.Count);
        for (int column = 0; column < PathBlock.AssetColumns; column++)
        {
            Span<double> to = Column((AssetColumn)column);
            for (int asset = 0; asset < assets; asset++)
            {
                Span<double> from = block.AssetValues.Slice((asset * PathBlock.AssetColumns + column) * PathBlock.Size, Count);
                for (int path = 0; path < from.Length; path++)
                {
                    to[path * assets + asset] = from[path];
                }
            }
        }
    }
}
