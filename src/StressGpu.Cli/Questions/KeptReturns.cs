using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>Fair returns of all paths of a run, 8 bytes a path and asset.</summary>
internal sealed class KeptReturns
{
    public KeptReturns(long paths, int assets)
    {
        if (paths > Array.MaxLength / assets)
        {
            throw new UsageException($"{Amounts.Count(paths)} paths of {assets} assets are too many to keep their returns: at most {Amounts.Count(Array.MaxLength / assets)}");
        }

        (Assets, Values) = (assets, new double[paths * assets]);
    }

    /// <summary>Number of assets.</summary>
    public int Assets { get; }

    /// <summary>Fair price at the end over that at the start, less 1: <c>[path][asset]</c>.</summary>
    public double[] Values { get; }

    /// <summary>Takes over a block, which carries the columns of assets.</summary>
    public void Consume(PathBlock block)
    {
        for (int asset = 0; asset < Assets; asset++)
        {
            ReadOnlySpan<double> source = block.AssetValues.Slice(
                (asset * PathBlock.AssetColumns + (int)AssetColumn.FairReturn) * PathBlock.Size, block.Count);
            for (int path = 0; path < source.Length; path++)
            {
                Values[(block.FirstPathId + path) * Assets + asset] = source[path];
            }
        }
    }

    /// <summary>The returns of one path.</summary>
    public ReadOnlySpan<double> Of(long path) => Values.AsSpan((int)path * Assets, Assets);
}
