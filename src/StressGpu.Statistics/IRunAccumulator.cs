using StressGpu.Model;

namespace StressGpu.Statistics;

/// <summary>Gathers the paths of a run, or of a shard of it, and summarises them; the order of blocks does not change a bit.</summary>
public interface IRunAccumulator
{
    /// <summary>Number of independent observations so far: paths, or roots of branches.</summary>
    long Paths { get; }

    /// <summary>Takes in one block, which the caller may reuse afterwards.</summary>
    /// <exception cref="ArgumentException">The block is not one of the run's, came before, or holds a value that is not finite.</exception>
    void Consume(PathBlock block);

    /// <summary>Everything the run reports over the paths so far.</summary>
    /// <exception cref="InvalidOperationException">There is no path yet.</exception>
    RunSummary Summarise();
}
