using StressGpu.Model;

namespace StressGpu.Results;

/// <summary>Writes paths.parquet. Equal blocks give equal bytes, however they were batched.</summary>
public sealed class PathsWriter : IDisposable
{
    private readonly Dictionary<string, string> metadata = [];
    private readonly RowGroupPipeline pipeline;
    private readonly int capacity;
    private long nextPathId;

    /// <summary>Starts the file.</summary>
    /// <param name="directory">The run's directory.</param>
    /// <param name="runId">See <see cref="RunId"/>.</param>
    /// <param name="firstPathId">Id of the first path; row groups are cut every 1,048,576 rows from it.</param>
    /// <param name="paths">Number of paths, for the size of buffers.</param>
    /// <param name="branches">Rows a path that splitting leads to expect, for the same; row groups are cut by it where runs are small.</param>
    /// <exception cref="OutputException">The file cannot be created.</exception>
    public PathsWriter(RunDirectory directory, string runId, long firstPathId, long paths, int branches = 1)
    {
        nextPathId = firstPathId;
        long blocks = Math.Max(1, (paths + PathBlock.Size - 1) / PathBlock.Size);
        capacity = (int)Math.Min(ParquetFormat.RowGroupRows, branches * blocks * PathBlock.Size);
        RunId = runId;
        pipeline = new(directory, RunFiles.Paths, () => PathsLayout.Create(capacity), metadata);
    }

    /// <summary>The run id in the file; it may change until <see cref="Complete"/>, as a run may end before it was planned to.</summary>
    public string RunId
    {
        get => metadata[ParquetFormat.RunIdKey];
        set => metadata[ParquetFormat.RunIdKey] = value;
    }

    /// <summary>Copies a block; encoding and writing follow on a thread of the writer's.</summary>
    /// <exception cref="ArgumentException">The block does not follow the one before.</exception>
    /// <exception cref="OutputException">Earlier paths could not be written.</exception>
    public void Append(PathBlock block)
    {
        if (block.FirstPathId != nextPathId)
        {
            throw new ArgumentException($"the block of path {block.FirstPathId} came where {nextPathId} was next", nameof(block));
        }
        for (int row = 0; row < block.Count;)
        {
            int count = Math.Min(block.Count - row, capacity - pipeline.Current.Rows);
            Copy(block, row, count);
            row += count;
            if (pipeline.Current.Rows == capacity && capacity == ParquetFormat.RowGroupRows || row < block.Count)
            {
                pipeline.Advance();
            }
        }
        nextPathId += block.Clusters;
    }

    /// <summary>Writes the rest; the file appears.</summary>
    /// <exception cref="OutputException">It could not be written.</exception>
    public OutputRecord Complete() => pipeline.Complete();

    /// <summary>Removes the file unless it was completed.</summary>
    public void Dispose() => pipeline.Dispose();

    private void Copy(PathBlock block, int row, int count)
    {
        RowGroup group = pipeline.Current;
        Span<long> ids = group.Values<long>(0).AsSpan(group.Rows, count);
        for (int i = 0; i < count; i++)
        {
            ids[i] = block.PathId(row + i);
        }
        block.Weights.Slice(row, count).CopyTo(group.Values<double>(1).AsSpan(group.Rows));
        foreach (PathColumn column in PathColumns.All)
        {
            Copy(block.Column(column).Slice(row, count), group, column);
        }
        group.Rows += count;
    }

    private static void Copy(ReadOnlySpan<double> source, RowGroup group, PathColumn column)
    {
        int place = PathsLayout.Leading + (int)column;
        if (!PathColumns.IsCount(column))
        {
            source.CopyTo(group.Values<double>(place).AsSpan(group.Rows));
        }
        else if (PathsLayout.IsLong(column))
        {
            Span<long> target = group.Values<long>(place).AsSpan(group.Rows, source.Length);
            for (int i = 0; i < source.Length; i++)
            {
                target[i] = checked((long)source[i]);
            }
        }
        else
        {
            Span<int> target = group.Values<int>(place).AsSpan(group.Rows, source.Length);
            for (int i = 0; i < source.Length; i++)
            {
                target[i] = checked((int)source[i]);
            }
        }
    }
}
