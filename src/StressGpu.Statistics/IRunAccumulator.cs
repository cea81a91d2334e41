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

    /// <summary>The row of one statistic over the paths so far.</summary>
    /// <exception cref="KeyNotFoundException">There is no such row.</exception>
    /// <exception cref="InvalidOperationException">There is no path yet.</exception>
    SummaryRow Row(string metric, string statistic, double level);

    /// <summary>
    /// The accumulator of a run that ends with the paths so far: what it says is what it would say had the run been planned so.
    /// </summary>
    /// <exception cref="InvalidOperationException">The paths so far are none, or not the first of the run.</exception>
    IRunAccumulator Ended();

    /// <summary>Everything the run reports over the paths so far.</summary>
    /// <exception cref="InvalidOperationException">There is no path yet.</exception>
    RunSummary Summarise();
}
