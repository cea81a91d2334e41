using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Results;

/// <summary>One row of paths.parquet.</summary>
/// <param name="PathId">Global path id.</param>
/// <param name="Weight">Statistical weight.</param>
/// <param name="Values">A value a column, in the order of <see cref="PathColumns.All"/>.</param>
public sealed record PathRow(long PathId, double Weight, ImmutableArray<double> Values)
{
    /// <summary>The value of a column.</summary>
    public double this[PathColumn column] => Values[(int)column];
}
