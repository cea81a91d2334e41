using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>A machine that simulates paths.</summary>
public interface IPathExecutor : IDisposable
{
    /// <summary>The machine in words.</summary>
    string Device { get; }

    /// <summary>Version of its driver, or of the runtime.</summary>
    string Driver { get; }

    /// <summary>Paths in flight at once.</summary>
    long Batch { get; }

    /// <summary>Paths whose state is held at once; at most <see cref="Batch"/>, of whose others there are only results.</summary>
    long StatePaths { get; }

    /// <summary>Simulates a range of paths.</summary>
    /// <param name="range">Which paths.</param>
    /// <param name="consume">Called for each block in ascending order, on one thread at a time; the block is reused after.</param>
    /// <param name="progress">Told the number of paths done; may be null.</param>
    /// <param name="cancellation">Stops between blocks with an <see cref="OperationCanceledException"/>.</param>
    void Run(PathRange range, Action<PathBlock> consume, IProgress<long>? progress, CancellationToken cancellation);
}
