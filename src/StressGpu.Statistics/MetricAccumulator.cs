using StressGpu.Model;

namespace StressGpu.Statistics;

/// <summary>What one column leaves behind: moments by block, the tail, the count of positive values.</summary>
internal sealed class MetricAccumulator
{
    private const int WorstCount = 20;
    private readonly PathColumn column;
    private readonly Moments[] blocks;
    private readonly TailSelector? tail;
    private readonly BodyHistogram? body;
    private readonly WorstPaths? worst;
    private readonly PairAccumulator? pairs;
    private readonly ConvergenceAccumulator? convergence;
    private long positives;

    public MetricAccumulator(PathColumn column, int blockCount, int tailCapacity, bool antithetic)
    {
        this.column = column;
        blocks = new Moments[blockCount];
        tail = RunMetrics.HasTail(column) ? new(tailCapacity) : null;
        bool headline = RunMetrics.Headline.Contains(column);
        body = headline ? new() : null;
        worst = headline ? new(WorstCount) : null;
        pairs = antithetic ? new(column, blockCount, tailCapacity) : null;
        convergence = headline ? new(column, blockCount, antithetic) : null;
    }

    public void Consume(int block, PathBlock paths)
    {
        ReadOnlySpan<double> values = paths.Column(column);
        Moments moments = tail is null ? MomentsOfLiquidating(values) : Moments.Of(values);
        if (!double.IsFinite(moments.SquaredDeviations))
        {
            throw new ArgumentException(
                $"{PathColumns.Name(column)} is not finite or overflows in the block of path {paths.FirstPathId}", nameof(paths));
        }
        blocks[block] = moments;
        positives += values.CountPositive();
        tail?.Consume(values);
        body?.Consume(values);
        worst?.Consume(paths.FirstPathId, values);
        pairs?.Consume(block, values);
        convergence?.Consume(block, values);
    }

    /// <summary>Takes in another part of the run, or the start of a longer one that ended early.</summary>
    public void Merge(MetricAccumulator other)
    {
        for (int i = 0; i < blocks.Length; i++)
        {
            // Disjoint, as the run's accumulator has checked: one of the two is empty.
            blocks[i] = blocks[i].Combine(other.blocks[i]);
        }
        positives += other.positives;
        tail?.Merge(other.tail!);
        body?.Merge(other.body!);
        worst?.Merge(other.worst!);
        pairs?.Merge(other.pairs!);
        convergence?.Merge(other.convergence!);
    }

    public MetricResult Result(long paths)
    {
        return new(column, paths, MomentsOfFirst(blocks.Length))
        {
            Positives = positives,
            Tail = tail?.Order() ?? default,
            Kept = Math.Min(paths, tail?.Capacity ?? 0),
            Body = body,
            Worst = worst,
            Pairs = pairs?.Result(),
        };
    }

    /// <summary>How the estimates of a headline metric come about; none of another one.</summary>
    public IEnumerable<ConvergenceRow> Convergence(MetricResult whole) =>
        convergence?.Rows(MomentsOfFirst, count => pairs?.SumsOfFirst(count) ?? default, whole) ?? [];

    private Moments MomentsOfFirst(int count) =>
        blocks.Take(count).Aggregate(default(Moments), (sum, block) => sum.Combine(block));

    private static Moments MomentsOfLiquidating(ReadOnlySpan<double> steps)
    {
        Span<double> liquidating = stackalloc double[steps.Length];
        int count = 0;
        foreach (double step in steps)
        {
            if (step >= 0)
            {
                liquidating[count++] = step;
            }
        }
        return Moments.Of(liquidating[..count]);
    }
}
