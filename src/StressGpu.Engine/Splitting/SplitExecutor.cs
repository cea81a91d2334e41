using System.Collections.Immutable;
using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>Simulates roots with their branches on the processor's vector units, a block of roots per thread at a time.</summary>
/// <remarks>Blocks carry branches: see <see cref="PathBlock.HasBranches"/>; ranges and progress count roots.</remarks>
public sealed class SplitExecutor : IPathExecutor
{
    private readonly SimdExecutor machine;
    private readonly ISimdRun run;
    private readonly ImmutableArray<SplitLevel> levels;
    private readonly int factor;
    private readonly int threads;

    /// <param name="arrays">The device scenario; its paths must not be antithetic.</param>
    /// <param name="design">Where paths are split.</param>
    /// <param name="threads">Number of threads; at least 1.</param>
    /// <param name="vectorBits">256 or 512; the results are the same.</param>
    public SplitExecutor(PathArrays arrays, SplitDesign design, int threads, int vectorBits)
    {
        ArgumentNullException.ThrowIfNull(arrays);
        ArgumentNullException.ThrowIfNull(design);
        ArgumentOutOfRangeException.ThrowIfNotEqual(arrays.Run.Antithetic, 0);
        machine = new SimdExecutor(arrays, threads, vectorBits);
        run = SimdEngines.Prepare(arrays, vectorBits);
        (levels, factor, this.threads) = (SplitLevels.Of(design), design.Factor, threads);
    }

    /// <inheritdoc/>
    public string Device => machine.Device;

    /// <inheritdoc/>
    public string Driver => machine.Driver;

    /// <inheritdoc/>
    public long Batch => machine.Batch;

    /// <inheritdoc/>
    public long StatePaths => machine.StatePaths;

    /// <inheritdoc/>
    public void Run(PathRange range, Action<PathBlock> consume, IProgress<long>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(consume);
        OrderedResults<PathBlock> blocks = new((range.Count + PathBlock.Size - 1) / PathBlock.Size, BlockQueue.Window(threads));
        var workers = new Thread[threads];
        for (int index = 0; index < threads; index++)
        {
            workers[index] = new Thread(() => Work(range, blocks)) { IsBackground = true, Name = "branches" };
            workers[index].Start();
        }

        try
        {
            blocks.Drain(
                (block, index) =>
                {
                    consume(block);
                    progress?.Report(Math.Min(range.Count, (index + 1) * PathBlock.Size));
                },
                cancellation);
        }
        finally
        {
            blocks.Stop();
            foreach (Thread worker in workers)
            {
                worker.Join();
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        run.Dispose();
        machine.Dispose();
    }

    private void Work(PathRange range, OrderedResults<PathBlock> blocks)
    {
        try
        {
            using SplitTree tree = new(run, levels, factor);
            while (blocks.TryTake(out long index))
            {
                long first = range.First + index * PathBlock.Size;
                int roots = (int)Math.Min(PathBlock.Size, range.First + range.Count - first);
                blocks.Put(index, tree.Simulate(first, roots));
            }
        }
#pragma warning disable CA1031 // whatever ends a worker must reach the thread that waits for its blocks
        catch (Exception fault)
#pragma warning restore CA1031
        {
            blocks.Fail(fault);
        }
    }
}
