using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Statistics;

/// <summary>Gathers weighted paths, of importance sampling or splitting, and summarises them.</summary>
/// <remarks>
/// Estimates are (1/n) sum over n independent observations (paths, or the roots of branches) of what their paths' weights times
/// values add up to; weights have the mean 1 and are not normalised. Every value is kept: 8 bytes a path and metric that is not
/// zero in its block, so about 130 MB a million paths. The summary is a function of the set of blocks alone. One thread at a time.
/// </remarks>
public sealed class WeightedRunAccumulator : IRunAccumulator
{
    private readonly long totalPaths;
    private readonly double largestWeight;
    private readonly WeightedBlock?[] blocks;

    /// <summary>An empty accumulator.</summary>
    /// <param name="totalPaths">Independent observations of the run over all shards.</param>
    /// <param name="largestWeight">What no weight can exceed; of branches, what those of one root cannot exceed together.</param>
    public WeightedRunAccumulator(long totalPaths, double largestWeight)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(totalPaths);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(totalPaths, int.MaxValue);
        ArgumentOutOfRangeException.ThrowIfLessThan(largestWeight, 1);
        (this.totalPaths, this.largestWeight) = (totalPaths, largestWeight);
        blocks = new WeightedBlock?[(totalPaths + PathBlock.Size - 1) / PathBlock.Size];
    }

    /// <inheritdoc/>
    public long Paths { get; private set; }

    /// <inheritdoc/>
    public void Consume(PathBlock block)
    {
        ArgumentNullException.ThrowIfNull(block);
        long index = block.FirstPathId / PathBlock.Size;
        if (block.FirstPathId < 0 || block.FirstPathId % PathBlock.Size != 0 || index >= blocks.Length
            || block.Clusters != Math.Min(PathBlock.Size, totalPaths - block.FirstPathId))
        {
            throw new ArgumentException($"no block of {block.Clusters} paths starts at path {block.FirstPathId}", nameof(block));
        }
        if (blocks[index] is not null)
        {
            throw new ArgumentException($"the block of path {block.FirstPathId} came twice", nameof(block));
        }
        CheckFinite(block);
        blocks[index] = new(block);
        Paths += block.Clusters;
    }

    /// <summary>Takes in all of another shard; the other is left unchanged.</summary>
    /// <exception cref="ArgumentException">The other is of a run of another size, or has a block that this one has.</exception>
    public void Merge(WeightedRunAccumulator other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.totalPaths != totalPaths)
        {
            throw new ArgumentException($"a shard of {other.totalPaths} paths does not fit a run of {totalPaths}", nameof(other));
        }
        for (int i = 0; i < blocks.Length; i++)
        {
            if (blocks[i] is not null && other.blocks[i] is not null)
            {
                throw new ArgumentException($"both hold the block of path {(long)i * PathBlock.Size}", nameof(other));
            }
            blocks[i] ??= other.blocks[i];
        }
        Paths += other.Paths;
    }

    /// <inheritdoc/>
    public RunSummary Summarise()
    {
        WeightedRows rows = Rows();
        var parts = new (ImmutableArray<SummaryRow> Rows, ImmutableArray<ExceedanceRow> Curve, ImmutableArray<WorstRow> Worst)[PathColumns.All.Length];
        Parallel.For(0, parts.Length, index =>
        {
            WeightedMetric metric = new(rows, PathColumns.All[index]);
            bool headline = RunMetrics.Headline.Contains(PathColumns.All[index]);
            parts[index] = ([.. metric.Rows()], headline ? [.. metric.Exceedance()] : [], headline ? [.. metric.Worst()] : []);
        });
        return new(
            Paths,
            [.. parts.SelectMany(part => part.Rows), Amplification(rows)],
            [.. RunMetrics.Headline.SelectMany(column => parts[(int)column].Curve)],
            [.. RunMetrics.Headline.SelectMany(column => parts[(int)column].Worst)]);
    }

    /// <inheritdoc/>
    public SummaryRow Row(string metric, string statistic, double level) => metric == RunMetrics.Amplification
        ? Amplification(Rows())
        : new RunSummary(Paths, [.. new WeightedMetric(Rows(), PathColumns.All[RunMetrics.All.IndexOf(metric)]).Rows()], [], [])
            .Row(metric, statistic, level);

    /// <inheritdoc/>
    public IRunAccumulator Ended()
    {
        WeightedRunAccumulator ended = new(Paths, largestWeight);
        Array.Copy(blocks, ended.blocks, ended.blocks.Length);
        ended.Paths = ended.blocks.Sum(block => (long)(block?.Clusters ?? 0));
        return ended.Paths == Paths && Paths > 0
            ? ended
            : throw new InvalidOperationException($"the {Paths} paths so far are not the first of the run");
    }

    /// <summary>The paths so far, for diagnostics of their weights.</summary>
    internal WeightedRows Rows() => Paths == 0
        ? throw new InvalidOperationException("a summary needs at least one path")
        : new(blocks.OfType<WeightedBlock>(), largestWeight);

    private static SummaryRow Amplification(WeightedRows rows)
    {
        WeightedEstimate ratio = WeightedMeans.Ratio(
            rows, rows.Column(PathColumn.LiquidatedAtFairUsd), rows.Column(PathColumn.ShadowLiquidatedUsd));
        Interval interval = Interval.Normal(ratio.Value, Math.Sqrt(ratio.Variance));
        return new(
            RunMetrics.Amplification, "ratio", double.NaN, ratio.Value, interval.Low, interval.High, rows.Clusters, ratio.EffectiveSize);
    }

    private static void CheckFinite(PathBlock block)
    {
        foreach (PathColumn column in PathColumns.All)
        {
            if (!double.IsFinite(Moments.Of(block.Column(column)).SquaredDeviations))
            {
                throw new ArgumentException(
                    $"{PathColumns.Name(column)} is not finite or overflows in the block of path {block.FirstPathId}", nameof(block));
            }
        }
        foreach (double weight in block.Weights)
        {
            if (!double.IsFinite(weight) || weight < 0)
            {
                throw new ArgumentException($"a weight of {weight} in the block of path {block.FirstPathId}", nameof(block));
            }
        }
    }
}
