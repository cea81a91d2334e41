using StressGpu.Engine;
using StressGpu.Model;
using StressGpu.Results;

namespace StressGpu.Cli;

/// <summary>Feeds the per-asset columns of blocks, which machines keep by asset, to assets.parquet, which keeps them by path.</summary>
internal sealed class AssetBlockSink : IDisposable
{
    private readonly AssetsWriter writer;
    private readonly AssetBlock rows;

    /// <summary>Starts assets.parquet.</summary>
    public AssetBlockSink(RunDirectory directory, string runId, Scenario scenario, PathRange range)
    {
        rows = new AssetBlock(scenario.Assets.Length);
        writer = new AssetsWriter(directory, runId, [.. scenario.Assets.Select(a => a.Id)], range.First, range.Count);
    }

    /// <summary>Takes a block over; the caller may reuse it.</summary>
    public void Append(PathBlock block)
    {
        (rows.FirstPathId, rows.Count) = (block.FirstPathId, block.Count);
        foreach (AssetColumn column in Enum.GetValues<AssetColumn>())
        {
            Span<double> target = rows.Column(column);
            for (int asset = 0; asset < rows.Assets; asset++)
            {
                ReadOnlySpan<double> source =
                    block.AssetValues.Slice((asset * PathBlock.AssetColumns + (int)column) * PathBlock.Size, block.Count);
                for (int path = 0; path < source.Length; path++)
                {
                    target[path * rows.Assets + asset] = source[path];
                }
            }
        }

        writer.Append(rows);
    }

    /// <summary>Writes the rest; the file appears.</summary>
    /// <param name="runId">The run id, by now final.</param>
    public void Complete(string runId)
    {
        writer.RunId = runId;
        writer.Complete();
    }

    public void Dispose() => writer.Dispose();
}
