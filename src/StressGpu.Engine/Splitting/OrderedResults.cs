using System.Runtime.ExceptionServices;

namespace StressGpu.Engine;

/// <summary>Hands numbers to workers and their results, in order, to one consumer; at most a window of them is alive.</summary>
internal sealed class OrderedResults<T>(long count, int window)
    where T : class
{
    private readonly object gate = new();
    private readonly T?[] slots = new T?[window];
    private long next;
    private long consumed;
    private bool stopped;
    private ExceptionDispatchInfo? fault;

    /// <summary>Takes the next number, waiting for room; false when there is none left.</summary>
    public bool TryTake(out long index)
    {
        lock (gate)
        {
            while (!stopped && next < count && next >= consumed + slots.Length)
            {
                Monitor.Wait(gate);
            }

            index = next;
            bool isOne = !stopped && next < count;
            next += isOne ? 1 : 0;
            return isOne;
        }
    }

    /// <summary>Gives the result of a number.</summary>
    public void Put(long index, T result)
    {
        lock (gate)
        {
            slots[index % slots.Length] = result;
            Monitor.PulseAll(gate);
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

    /// <summary>Consumes every result with its number, in ascending order, on the calling thread.</summary>
    public void Drain(Action<T, long> consume, CancellationToken cancellation)
    {
        using CancellationTokenRegistration registration = cancellation.Register(Stop);
        for (long index = 0; index < count; index++)
        {
            T result;
            lock (gate)
            {
                ref T? slot = ref slots[index % slots.Length];
                while (!stopped && slot is null)
                {
                    Monitor.Wait(gate);
                }

                fault?.Throw();
                cancellation.ThrowIfCancellationRequested();
                (result, slot) = (slot!, null);
            }

            consume(result, index);
            lock (gate)
            {
                consumed++;
                Monitor.PulseAll(gate);
            }
        }
    }
}
