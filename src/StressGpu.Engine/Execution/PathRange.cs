using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>Neighbouring global path ids.</summary>
/// <param name="First">First id, a multiple of <see cref="PathBlock.Size"/>.</param>
/// <param name="Count">Number of paths.</param>
public readonly record struct PathRange(long First, long Count)
{
    /// <summary>Shard <paramref name="shard"/> of <paramref name="shards"/> (from 1) of a run, cut between blocks.</summary>
    public static PathRange OfShard(long paths, int shard, int shards)
    {
        long blocks = (paths + PathBlock.Size - 1) / PathBlock.Size;
        long first = Math.Min(paths, blocks * (shard - 1) / shards * PathBlock.Size);
        long end = Math.Min(paths, blocks * shard / shards * PathBlock.Size);
        return new PathRange(first, end - first);
    }
}
