using System.Collections.Immutable;

namespace StressGpu.Results;

/// <summary>The columns of one row group in memory and how many of their rows are filled.</summary>
internal sealed class RowGroup(ImmutableArray<IColumn> columns)
{
    public ImmutableArray<IColumn> Columns => columns;

    public int Rows { get; set; }

    /// <summary>A column by its place and element type.</summary>
    public T[] Values<T>(int column)
        where T : struct => ((ValueColumn<T>)columns[column]).Values;
}
