using StressGpu.Model;

namespace StressGpu.Statistics;

/// <summary>What intervals need to know of one column where paths 2k and 2k + 1 are antithetic: how the two go together.</summary>
internal sealed class PairAccumulator
{
    private readonly RatioMoments[] blocks;
    private readonly PairTail? tail;
    private readonly BodyHistogram? body;
    private readonly bool countsAll;
    private long bothPositive;

    /// <param name="column">The column.</param>
    /// <param name="blockCount">Blocks of the run.</param>
    /// <param name="tailCapacity">Paths that the column's own tail keeps.</param>
    public PairAccumulator(PathColumn column, int blockCount, int tailCapacity)
    {
        blocks = new RatioMoments[blockCount];
        countsAll = RunMetrics.HasTail(column);
        // Both paths of a pair are among the paths above: half as many pairs, and one for the strict bound.
        tail = countsAll ? new(tailCapacity / 2 + 1) : null;
        body = RunMetrics.Headline.Contains(column) ? new() : null;
    }

    public void Consume(int block, ReadOnlySpan<double> values)
    {
        Span<double> first = stackalloc double[values.Length / 2];
        Span<double> second = stackalloc double[values.Length / 2];
        Sum(values, first, second);
        blocks[block] = RatioMoments.Of(first, second);
        Pairing.Smaller(values, first);
        bothPositive += SpanCounting.CountPositive(first);
        tail?.Consume(values);
        body?.Consume(first);
    }

    public void Merge(PairAccumulator other)
    {
        for (int i = 0; i < blocks.Length; i++)
        {
            blocks[i] = blocks[i].Combine(other.blocks[i]);
        }
        bothPositive += other.bothPositive;
        tail?.Merge(other.tail!);
        body?.Merge(other.body!);
    }

    public PairResult Result()
    {
        tail?.Order();
        return new(SumsOfFirst(blocks.Length))
        {
            BothPositive = bothPositive,
            Tail = tail,
            Body = body,
        };
    }

    /// <summary>Moments of the pairs of the first blocks.</summary>
    public RatioMoments SumsOfFirst(int count) =>
        blocks.Take(count).Aggregate(default(RatioMoments), (sum, block) => sum.Combine(block));

    // A mean is the ratio of what a pair adds up to and of how many of its paths count.
    private void Sum(ReadOnlySpan<double> values, Span<double> sums, Span<double> counted)
    {
        if (countsAll)
        {
            Pairing.Sums(values, sums);
            counted.Fill(2);
            return;
        }
        for (int pair = 0; pair < sums.Length; pair++)
        {
            (double x, double y) = (values[2 * pair], values[2 * pair + 1]);
            sums[pair] = Math.Max(x, 0) + Math.Max(y, 0);
            counted[pair] = (x >= 0 ? 1 : 0) + (y >= 0 ? 1 : 0);
        }
    }
}
