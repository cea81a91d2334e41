using System.Globalization;
using System.Runtime.InteropServices;
using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>Simulates on the processor's vector units, a chunk of paths per thread at a time.</summary>
public sealed class SimdExecutor : IPathExecutor
{
    /// <summary>Paths a thread takes at once; divides <see cref="PathBlock.Size"/>.</summary>
    public const int Chunk = 128;

    private const int FloatBits = 32;
    private readonly ISimdRun run;
    private readonly int threads;
    private readonly int vectorBits;
    private readonly int reportedAssets;

    /// <param name="arrays">The device scenario.</param>
    /// <param name="threads">Number of threads; at least 1.</param>
    /// <param name="vectorBits">256 or 512; the results are the same.</param>
    /// <param name="withAssets">Whether blocks carry the per-asset columns.</param>
    public SimdExecutor(PathArrays arrays, int threads, int vectorBits, bool withAssets = false)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        ArgumentNullException.ThrowIfNull(arrays);
        run = SimdEngines.Prepare(arrays, vectorBits);
        (this.threads, this.vectorBits) = (threads, vectorBits);
        reportedAssets = withAssets ? arrays.Run.Assets : 0;
    }

    /// <inheritdoc/>
    public string Device => string.Create(
        CultureInfo.InvariantCulture, $"CPU, {vectorBits}-bit vectors, {threads} {(threads == 1 ? "thread" : "threads")}");

    /// <inheritdoc/>
    public string Driver => RuntimeInformation.FrameworkDescription;

    /// <inheritdoc/>
    public long Batch => (long)BlockQueue.Window(threads) * PathBlock.Size;

    /// <inheritdoc/>
    public long StatePaths => (long)threads * vectorBits / FloatBits;

    /// <inheritdoc/>
    public void Run(PathRange range, Action<PathBlock> consume, IProgress<long>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(consume);
        ArgumentOutOfRangeException.ThrowIfNotEqual(range.First % PathBlock.Size, 0);
        var queue = new BlockQueue(range, Chunk, BlockQueue.Window(threads), reportedAssets);
        var workers = new Thread[threads];
        for (int index = 0; index < threads; index++)
        {
            workers[index] = new Thread(() => Work(queue)) { IsBackground = true, Name = "paths" };
            workers[index].Start();
        }

        try
        {
            queue.Drain(consume, progress, cancellation);
        }
        finally
        {
            queue.Stop();
            foreach (Thread worker in workers)
            {
                worker.Join();
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => run.Dispose();

    private void Work(BlockQueue queue)
    {
        try
        {
            using ISimdWorker worker = run.CreateWorker();
            while (queue.TryTake(out BlockQueue.Ticket ticket))
            {
                PathBlock block = ticket.Block;
                worker.Run(
                    block.FirstPathId + ticket.Offset,
                    ticket.Count,
                    block.Values[ticket.Offset..],
                    block.AssetValues.Length == 0 ? default : block.AssetValues[ticket.Offset..],
                    PathBlock.Size);
                queue.Finish(ticket);
            }
        }
#pragma warning disable CA1031 // whatever ends a worker must reach the thread that waits for its blocks
        catch (Exception fault)
#pragma warning restore CA1031
        {
            queue.Fail(fault);
        }
    }
}
