using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Statistics;

/// <summary>Gathers the paths of a run, or of a shard of it, and summarises them.</summary>
/// <remarks>
/// The summary is a function of the set of blocks alone: batches, threads, shards and the order of arrival do not change a
/// bit. Memory is about 0.15 values of 8 bytes a path and metric at most, less where a metric is mostly zero. One thread
/// at a time.
/// </remarks>
public sealed class RunAccumulator : IRunAccumulator
{
    /// <summary>Most paths of a run: beyond it the index of a block would no longer fit.</summary>
    public const long MostPaths = 10_000_000_000L;

    private readonly long totalPaths;
    private readonly int[] counts;
    private readonly ImmutableArray<MetricAccumulator> metrics;
    private readonly bool antithetic;
    private readonly AmplificationAccumulator amplification;

    /// <summary>An empty accumulator.</summary>
    /// <param name="totalPaths">Paths of the run over all shards.</param>
    /// <param name="antithetic">Whether paths 2k and 2k + 1 are a pair, so that intervals count pairs; their number is even then.</param>
    public RunAccumulator(long totalPaths, bool antithetic = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(totalPaths);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(totalPaths, MostPaths);
        if (antithetic && totalPaths % 2 != 0)
        {
            throw new ArgumentException($"{totalPaths} paths are no pairs", nameof(totalPaths));
        }
        (this.totalPaths, this.antithetic) = (totalPaths, antithetic);
        int blocks = (int)((totalPaths + PathBlock.Size - 1) / PathBlock.Size);
        // The lowest rank that the interval of the lowest level needs; a few more cover the rounding of smaller samples.
        long lowest = antithetic
            ? QuantileRanks.Of(TailLevel.All[0], totalPaths, DesignEffect.Largest).Low
            : QuantileRanks.Of(TailLevel.All[0], totalPaths).Low;
        int kept = (int)Math.Min(totalPaths, totalPaths - lowest + 17);
        counts = new int[blocks];
        amplification = new AmplificationAccumulator(blocks, antithetic);
        metrics = [.. PathColumns.All.Select(column => new MetricAccumulator(column, blocks, kept, antithetic))];
    }

    /// <summary>Number of paths so far.</summary>
    public long Paths { get; private set; }

    /// <summary>Takes in one block, which the caller may reuse afterwards.</summary>
    /// <exception cref="ArgumentException">The block is not one of the run's, came before, or holds a value that is not finite.</exception>
    public void Consume(PathBlock block)
    {
        long index = block.FirstPathId / PathBlock.Size;
        if (block.FirstPathId < 0 || block.FirstPathId % PathBlock.Size != 0 || index >= counts.Length
            || block.Count != Math.Min(PathBlock.Size, totalPaths - block.FirstPathId))
        {
            throw new ArgumentException($"no block of {block.Count} paths starts at path {block.FirstPathId}", nameof(block));
        }
        if (counts[index] != 0)
        {
            throw new ArgumentException($"the block of path {block.FirstPathId} came twice", nameof(block));
        }
        foreach (MetricAccumulator metric in metrics)
        {
            metric.Consume((int)index, block);
        }
        amplification.Consume((int)index, block);
        counts[index] = block.Count;
        Paths += block.Count;
    }

    /// <summary>Takes in all of another shard; the other is left unchanged.</summary>
    /// <exception cref="ArgumentException">
    /// The other is of a run of another size, pairs its paths otherwise, or has a block that this one has.
    /// </exception>
    public void Merge(RunAccumulator other)
    {
        if (other.totalPaths != totalPaths || other.antithetic != antithetic)
        {
            throw new ArgumentException(
                $"a shard of {other.totalPaths}{Kind(other.antithetic)} paths does not fit a run of {totalPaths}{Kind(antithetic)}", nameof(other));
        }
        int twice = counts.Zip(other.counts).Select(pair => pair.First * pair.Second).ToList().FindIndex(product => product != 0);
        if (twice >= 0)
        {
            throw new ArgumentException($"both hold the block of path {(long)twice * PathBlock.Size}", nameof(other));
        }
        Add(other);
    }

    /// <inheritdoc/>
    public IRunAccumulator Ended()
    {
        if (Paths == 0 || counts.Take((int)((Paths - 1) / PathBlock.Size + 1)).Sum(count => (long)count) != Paths)
        {
            throw new InvalidOperationException($"the {Paths} paths so far are not the first of the run");
        }
        RunAccumulator ended = new(Paths, antithetic);
        ended.Add(this);
        return ended;
    }

    /// <summary>Everything the run reports over the paths so far.</summary>
    /// <exception cref="InvalidOperationException">There is no path yet.</exception>
    public RunSummary Summarise()
    {
        if (Paths == 0)
        {
            throw new InvalidOperationException("a summary needs at least one path");
        }
        ImmutableArray<MetricResult> results = [.. metrics.Select(metric => metric.Result(Paths))];
        ImmutableArray<MetricResult> headline = [.. RunMetrics.Headline.Select(column => results[(int)column])];
        return new(
            Paths,
            [.. results.SelectMany(result => result.Rows()), amplification.Row(Paths)],
            [.. headline.SelectMany(ExceedanceCurve.Of)],
            [.. headline.SelectMany(result => result.Worst!.Rows(PathColumns.Metric(result.Column)))])
        {
            Tails = [.. headline.SelectMany(TailFit.Rows)],
            Convergence = [.. headline.SelectMany(result => metrics[(int)result.Column].Convergence(result))],
        };
    }

    /// <inheritdoc/>
    /// <remarks>At a fraction of the cost of a summary.</remarks>
    public SummaryRow Row(string metric, string statistic, double level)
    {
        if (Paths == 0)
        {
            throw new InvalidOperationException("a statistic needs at least one path");
        }
        int column = PathColumns.All.Select(PathColumns.Metric).ToList().IndexOf(metric);
        ImmutableArray<SummaryRow> rows = column < 0 ? [amplification.Row(Paths)] : [.. metrics[column].Result(Paths).Rows()];
        return new RunSummary(Paths, rows, [], []).Row(metric, statistic, level);
    }

    private void Add(RunAccumulator other)
    {
        for (int i = 0; i < counts.Length; i++)
        {
            counts[i] += other.counts[i];
        }
        amplification.Merge(other.amplification);
        for (int i = 0; i < metrics.Length; i++)
        {
            metrics[i].Merge(other.metrics[i]);
        }
        Paths += other.Paths;
    }

    private static string Kind(bool antithetic) => antithetic ? " antithetic" : "";
}
