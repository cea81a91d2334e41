using System.Collections.Immutable;

namespace StressGpu.Model;

/// <summary>A symmetric positive definite matrix with unit diagonal.</summary>
public sealed class CorrelationMatrix
{
    private readonly ImmutableArray<double> entries;

    /// <param name="size">Number of rows.</param>
    /// <param name="rowMajor">size x size entries; validated by the input project.</param>
    public CorrelationMatrix(int size, ImmutableArray<double> rowMajor)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(rowMajor.Length, size * size);
        Size = size;
        entries = rowMajor;
    }

    /// <summary>Number of rows.</summary>
    public int Size { get; }

    /// <summary>Correlation of assets <paramref name="row"/> and <paramref name="column"/>.</summary>
    public double this[int row, int column] => entries[row * Size + column];
}
