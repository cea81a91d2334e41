using System.Collections.Concurrent;
using System.Collections.Immutable;
using StressGpu.Kernels.Layout;
using StressGpu.Statistics;

namespace StressGpu.Engine;

/// <summary>Simulates a run's tail again, on the SIMD engine whatever machine ran it, and attributes its losses.</summary>
public static class TailAttribution
{
    // A vector of the widest engine: the results do not depend on it.
    private const int Chunk = 16;
    private const int ChunksPerThread = 4;

    /// <summary>Attributes paths, added up in their order whatever the threads.</summary>
    /// <param name="lowered">The scenario.</param>
    /// <param name="paths">Global path ids.</param>
    /// <param name="threads">Number of threads; at least 1.</param>
    /// <param name="cancellation">Stops between vectors with an <see cref="OperationCanceledException"/>.</param>
    public static LossAccumulator Of(
        LoweredScenario lowered, ImmutableArray<long> paths, int threads, CancellationToken cancellation) =>
        Of(lowered, new Tail(paths, double.NegativeInfinity, double.NaN), threads, cancellation);

    /// <summary>Attributes a tail, with the contributions of its parts to the ES of bad debt.</summary>
    /// <param name="lowered">The scenario.</param>
    /// <param name="tail">The tail.</param>
    /// <param name="threads">Number of threads; at least 1.</param>
    /// <param name="cancellation">Stops between vectors with an <see cref="OperationCanceledException"/>.</param>
    public static LossAccumulator Of(LoweredScenario lowered, Tail tail, int threads, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(lowered);
        ArgumentNullException.ThrowIfNull(tail);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        var sum = new LossAccumulator(tail);
        using ISimdRun run = SimdEngines.Prepare(lowered.Arrays, SimdEngines.WidestBits);
        using var recorders = new Pool(run);
        foreach (long[][] window in tail.PathIds.Chunk(Chunk).Chunk(ChunksPerThread * threads))
        {
            var losses = new PathLosses[window.Length][];
            var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
            Parallel.For(0, window.Length, options, chunk => losses[chunk] = recorders.Attribute(window[chunk]));
            foreach (PathLosses path in losses.SelectMany(l => l))
            {
                sum.Add(path);
            }
        }

        return sum;
    }

    /// <summary>Recorders, each used by one thread at a time.</summary>
    private sealed class Pool(ISimdRun run) : IDisposable
    {
        private readonly ConcurrentBag<PathRecorder> free = [];

        public PathLosses[] Attribute(long[] paths)
        {
            PathRecorder recorder = free.TryTake(out PathRecorder? taken) ? taken : new PathRecorder(run);
            try
            {
                return [.. paths.Chunk(recorder.Width).SelectMany(part => recorder.Attribute(part))];
            }
            finally
            {
                free.Add(recorder);
            }
        }

        public void Dispose()
        {
            foreach (PathRecorder recorder in free)
            {
                recorder.Dispose();
            }
        }
    }
}
