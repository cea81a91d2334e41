using CsCheck;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Execution;

public sealed class PathRangeTests
{
    [Fact]
    public void Shards_partition_a_run_between_blocks() =>
        Gen.Select(Gen.Long[1, 1L << 40], Gen.Int[1, 5000]).Sample((paths, shards) =>
        {
            long next = 0;
            for (int shard = 1; shard <= shards; shard++)
            {
                PathRange range = PathRange.OfShard(paths, shard, shards);
                Assert.True(range.Count >= 0);
                if (range.Count > 0)
                {
                    Assert.Equal(next, range.First);
                    Assert.Equal(0, range.First % PathBlock.Size);
                    next = range.First + range.Count;
                }
            }

            Assert.Equal(paths, next);
        }, iter: 200);

    [Fact]
    public void Shards_differ_by_a_block_at_most() =>
        Gen.Select(Gen.Long[1, 1L << 40], Gen.Int[1, 500]).Sample((paths, shards) =>
        {
            long[] blocks = [.. Enumerable.Range(1, shards)
                .Select(shard => (PathRange.OfShard(paths, shard, shards).Count + PathBlock.Size - 1) / PathBlock.Size)];
            Assert.InRange(blocks.Max() - blocks.Min(), 0, 1);
        }, iter: 200);
}
