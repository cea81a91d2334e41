using System.Collections.Immutable;
using Parquet;
using StressGpu.Model;

namespace StressGpu.Results;

/// <summary>Writes assets.parquet: a row a path and asset, in that order. Equal blocks give equal bytes.</summary>
public sealed class AssetsWriter : IDisposable
{
    private static readonly ImmutableArray<AssetColumn> Columns = [.. Enum.GetValues<AssetColumn>()];
    private readonly Dictionary<string, string> metadata = [];
    private readonly RowGroupPipeline pipeline;
    private readonly ImmutableArray<string> assetIds;
    private readonly int capacity;
    private long nextPathId;

    /// <summary>Starts the file; parameters as in <see cref="PathsWriter"/>. Row groups are cut every 1,048,576 rows.</summary>
    /// <exception cref="OutputException">The file cannot be created.</exception>
    public AssetsWriter(RunDirectory directory, string runId, ImmutableArray<string> assetIds, long firstPathId, long paths)
    {
        this.assetIds = assetIds;
        nextPathId = firstPathId;
        capacity = (int)Math.Clamp(paths * assetIds.Length, 1, ParquetFormat.RowGroupRows);
        RunId = runId;
        pipeline = new(directory, RunFiles.Assets, () => Layout(capacity), metadata);
    }

    /// <summary>The run id in the file; it may change until <see cref="Complete"/>, as a run may end before it was planned to.</summary>
    public string RunId
    {
        get => metadata[ParquetFormat.RunIdKey];
        set => metadata[ParquetFormat.RunIdKey] = value;
    }

    /// <summary>Copies a block; encoding and writing follow on a thread of the writer's.</summary>
    /// <exception cref="ArgumentException">The block does not follow the one before, or has another number of assets.</exception>
    /// <exception cref="OutputException">Earlier paths could not be written.</exception>
    public void Append(AssetBlock block)
    {
        if (block.FirstPathId != nextPathId || block.Assets != assetIds.Length)
        {
            throw new ArgumentException($"the block of path {block.FirstPathId} came where {nextPathId} was next", nameof(block));
        }
        int rows = block.Count * block.Assets;
        for (int row = 0; row < rows;)
        {
            int count = Math.Min(rows - row, ParquetFormat.RowGroupRows - pipeline.Current.Rows);
            Copy(block, row, count);
            row += count;
        }
        nextPathId += block.Count;
    }

    /// <summary>Writes the rest; the file appears.</summary>
    /// <exception cref="OutputException">It could not be written.</exception>
    public OutputRecord Complete() => pipeline.Complete();

    /// <summary>Removes the file unless it was completed.</summary>
    public void Dispose() => pipeline.Dispose();

    private static ImmutableArray<IColumn> Layout(int rows) =>
    [
        new ValueColumn<long>("path_id", new long[rows], EncodingHint.DeltaBinaryPacked),
        new TextColumn("asset", new string[rows]),
        new ValueColumn<double>("max_drawdown", new double[rows], EncodingHint.ByteSplitStream),
        new ValueColumn<double>("max_drawdown_fair", new double[rows], EncodingHint.ByteSplitStream),
        new ValueColumn<double>("liquidated_usd", new double[rows], EncodingHint.ByteSplitStream),
        new ValueColumn<double>("bad_debt_usd", new double[rows]),
        new ValueColumn<double>("fair_return", new double[rows], EncodingHint.ByteSplitStream),
    ];

    private void Copy(AssetBlock block, int row, int count)
    {
        RowGroup group = pipeline.Current;
        long[] ids = group.Values<long>(0);
        string[] assets = ((TextColumn)group.Columns[1]).Values;
        for (int i = 0; i < count; i++)
        {
            ids[group.Rows + i] = block.FirstPathId + (row + i) / block.Assets;
            assets[group.Rows + i] = assetIds[(row + i) % block.Assets];
        }
        foreach (AssetColumn column in Columns)
        {
            block.Column(column).Slice(row, count).CopyTo(group.Values<double>(2 + (int)column).AsSpan(group.Rows));
        }
        group.Rows += count;
        if (group.Rows == ParquetFormat.RowGroupRows)
        {
            pipeline.Advance();
        }
    }
}
