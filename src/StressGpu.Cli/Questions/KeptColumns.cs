using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>Some columns of all paths of a run, 8 bytes a path and column.</summary>
internal sealed class KeptColumns
{
    private readonly ImmutableArray<PathColumn> columns;
    private readonly double[][] values;

    public KeptColumns(ImmutableArray<PathColumn> columns, long paths)
    {
        if (paths > Array.MaxLength)
        {
            throw new UsageException($"{Amounts.Count(paths)} paths are too many to compare path by path: at most {Amounts.Count(Array.MaxLength)}");
        }

        this.columns = columns;
        values = [.. columns.Select(_ => new double[paths])];
    }

    /// <summary>Takes over a block of a run from path 0 on.</summary>
    public void Consume(PathBlock block)
    {
        for (int i = 0; i < columns.Length; i++)
        {
            block.Column(columns[i]).CopyTo(values[i].AsSpan((int)block.FirstPathId));
        }
    }

    /// <summary>The values of a column, by path.</summary>
    public double[] this[PathColumn column] => values[columns.IndexOf(column)];
}
