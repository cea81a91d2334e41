namespace StressGpu.Kernels;

/// <summary>Where results go: <c>[column][path]</c>; the per-asset columns <c>[asset][column][path]</c> may be absent.</summary>
internal struct PathResults
{
    public Doubles Columns;
    public Doubles AssetColumns;

    /// <summary>Paths between two columns.</summary>
    public int Stride;

    /// <summary>Index of this path (or of the first lane's path) within a column.</summary>
    public int Offset;

    /// <summary>1 where <see cref="AssetColumns"/> is to be written.</summary>
    public int WithAssets;

    /// <summary>The row of one lane's path.</summary>
    public readonly PathResults Lane(int lane)
    {
        PathResults one = this;
        one.Offset = Offset + lane;
        return one;
    }

    /// <summary>Writes one of the <see cref="ResultColumn"/>s.</summary>
    public readonly void Set(int column, double value) => Columns[column * Stride + Offset] = value;

    /// <summary>Writes a per-asset column.</summary>
    public readonly void SetAsset(int column, double value) => AssetColumns[column * Stride + Offset] = value;
}
