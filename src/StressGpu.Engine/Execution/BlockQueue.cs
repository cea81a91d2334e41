using System.Runtime.ExceptionServices;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>
/// Hands chunks of blocks to workers and finished blocks, in order, to one consumer. At most a window of blocks is alive, so
/// memory does not grow with paths.
/// </summary>
internal sealed class BlockQueue
{
    private readonly object gate = new();
    private readonly PathRange range;
    private readonly int chunk;
    private readonly Slot[] slots;
    private readonly long blocks;
    private long nextBlock;
    private int nextOffset;
    private long consumed;
    private bool stopped;
    private ExceptionDispatchInfo? fault;

    public BlockQueue(PathRange range, int chunk, int window, int assets = 0)
    {
        (this.range, this.chunk) = (range, chunk);
        blocks = (range.Count + PathBlock.Size - 1) / PathBlock.Size;
        slots = new Slot[Math.Min(window, Math.Max(1, blocks))];
        for (int slot = 0; slot < slots.Length; slot++)
        {
            slots[slot] = new Slot(new PathBlock(assets));
        }
    }

    /// <summary>Blocks alive for a number of threads: enough that none waits for the slowest.</summary>
    public static int Window(int threads) => 2 * threads + 2;

    /// <summary>Takes the next chunk, waiting for room; false when there is none left.</summary>
    public bool TryTake(out Ticket ticket)
    {
        lock (gate)
        {
            while (!stopped && nextBlock < blocks && nextBlock >= consumed + slots.Length)
            {
                Monitor.Wait(gate);
            }

            if (stopped || nextBlock >= blocks)
            {
                ticket = default;
                return false;
            }

            Slot slot = slots[nextBlock % slots.Length];
            if (nextOffset == 0)
            {
                slot.Block.FirstPathId = range.First + nextBlock * PathBlock.Size;
                slot.Block.Count = (int)Math.Min(PathBlock.Size, range.Count - nextBlock * PathBlock.Size);
                slot.Remaining = slot.Block.Count;
            }

            ticket = new Ticket(slot, nextOffset, Math.Min(chunk, slot.Block.Count - nextOffset));
            nextOffset += ticket.Count;
            if (nextOffset == slot.Block.Count)
            {
                (nextBlock, nextOffset) = (nextBlock + 1, 0);
            }

            return true;
        }
    }

    /// <summary>Gives a simulated chunk back.</summary>
    public void Finish(Ticket ticket)
    {
        lock (gate)
        {
            ticket.Slot.Remaining -= ticket.Count;
            if (ticket.Slot.Remaining == 0)
            {
                Monitor.PulseAll(gate);
            }
        }
    }

    /// <summary>Reports a worker's end by an exception; the consumer throws it.</summary>
    public void Fail(Exception exception)
    {
        lock (gate)
        {
            fault ??= ExceptionDispatchInfo.Capture(exception);
            stopped = true;
            Monitor.PulseAll(gate);
        }
    }

    /// <summary>Lets workers end.</summary>
    public void Stop()
    {
        lock (gate)
        {
            stopped = true;
            Monitor.PulseAll(gate);
        }
    }

    /// <summary>Consumes every block in ascending order on the calling thread.</summary>
    public void Drain(Action<PathBlock> consume, IProgress<long>? progress, CancellationToken cancellation)
    {
        using CancellationTokenRegistration registration = cancellation.Register(Stop);
        for (long block = 0; block < blocks; block++)
        {
            Slot slot = slots[block % slots.Length];
            lock (gate)
            {
                while (!stopped && (nextBlock <= block || slot.Remaining > 0))
                {
                    Monitor.Wait(gate);
                }

                fault?.Throw();
                cancellation.ThrowIfCancellationRequested();
            }

            consume(slot.Block);
            progress?.Report(Math.Min(range.Count, (block + 1) * PathBlock.Size));
            lock (gate)
            {
                consumed++;
                Monitor.PulseAll(gate);
            }
        }
    }

    /// <summary>Part of a block for one worker.</summary>
    internal readonly record struct Ticket(Slot Slot, int Offset, int Count)
    {
        public PathBlock Block => Slot.Block;
    }

    /// <summary>A block and how many of its paths are still to come.</summary>
    internal sealed class Slot(PathBlock block)
    {
        public PathBlock Block { get; } = block;

        public int Remaining { get; set; }
    }
}
