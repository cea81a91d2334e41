using Parquet;
using StressGpu.Model;

namespace StressGpu.Results;

/// <summary>Reads whole columns of paths.parquet, one row group at a time, in the order of paths.</summary>
public sealed class PathColumnsReader : IDisposable
{
    private readonly string path;
    private readonly ParquetReader reader;
    private double[] values = [];

    private PathColumnsReader(string path, ParquetReader reader) => (this.path, this.reader) = (path, reader);

    /// <summary>Number of row groups.</summary>
    public int Groups => reader.RowGroupCount;

    /// <summary>Opens the file of a run's directory.</summary>
    /// <exception cref="OutputException">It is missing, unreadable or damaged.</exception>
    public static PathColumnsReader Open(string directory)
    {
        string path = Path.Combine(directory, RunFiles.Paths);
        return new(path, OutputGuard.Read(path, () => ParquetReader.CreateAsync(path).GetAwaiter().GetResult()));
    }

    /// <summary>The values of a column in a row group, counts as whole numbers; they are void once the next are read.</summary>
    /// <exception cref="OutputException">The file is unreadable or damaged.</exception>
    public ReadOnlyMemory<double> Values(int group, PathColumn column) => Read<ReadOnlyMemory<double>>(group, async columns =>
    {
        if (PathColumns.IsCount(column))
        {
            return await columns.ReadValuesAsync(column).ConfigureAwait(false);
        }
        if (values.Length < columns.Rows)
        {
            values = new double[columns.Rows];
        }
        Memory<double> part = values.AsMemory(0, columns.Rows);
        await columns.ReadAsync(PathColumns.Name(column), part).ConfigureAwait(false);
        return part;
    });

    /// <summary>Makes sure that the file holds some neighbouring paths, all of them and in order.</summary>
    /// <exception cref="OutputException">It holds others.</exception>
    public void Expect(long firstPathId, long paths)
    {
        long next = firstPathId;
        for (int group = 0; group < Groups; group++)
        {
            foreach (long id in Read(group, columns => columns.ReadAsync<long>("path_id")))
            {
                next = id == next ? next + 1 : throw new OutputException($"cannot read {path}: path {id} is where {next} should be");
            }
        }
        if (next != firstPathId + paths)
        {
            throw new OutputException($"cannot read {path}: it ends before path {next}");
        }
    }

    public void Dispose() => reader.DisposeAsync().AsTask().GetAwaiter().GetResult();

    private T Read<T>(int group, Func<GroupColumns, Task<T>> read) => OutputGuard.Read(path, () =>
    {
        using ParquetRowGroupReader rows = reader.OpenRowGroupReader(group);
        return read(new(reader.Schema, rows)).GetAwaiter().GetResult();
    });
}
