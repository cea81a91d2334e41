using StressGpu.Model;

namespace StressGpu.Statistics;

/// <summary>The part of a metric over some of the first blocks that moments do not say: its tail, and how pairs go together there.</summary>
/// <param name="capacity">Paths whose values are kept.</param>
/// <param name="antithetic">Whether paths 2k and 2k + 1 are a pair.</param>
internal sealed class PrefixTail(int capacity, bool antithetic)
{
    private readonly TailSelector tail = new(capacity);
    private readonly PairTail? pairs = antithetic ? new(capacity / 2 + 1) : null;
    private long positives;
    private long bothPositive;

    public void Consume(ReadOnlySpan<double> values)
    {
        tail.Consume(values);
        positives += values.CountPositive();
        if (pairs is not null)
        {
            Span<double> smaller = stackalloc double[values.Length / 2];
            Pairing.Smaller(values, smaller);
            bothPositive += SpanCounting.CountPositive(smaller);
            pairs.Consume(values);
        }
    }

    public void Merge(PrefixTail other)
    {
        tail.Merge(other.tail);
        pairs?.Merge(other.pairs!);
        positives += other.positives;
        bothPositive += other.bothPositive;
    }

    /// <summary>The metric over these blocks.</summary>
    /// <param name="column">The metric's column.</param>
    /// <param name="moments">Its moments over them.</param>
    /// <param name="sums">The pairs' sums over them; unused where all paths are independent.</param>
    public MetricResult Result(PathColumn column, Moments moments, RatioMoments sums)
    {
        pairs?.Order();
        return new(column, moments.Count, moments)
        {
            Positives = positives,
            Tail = tail.Order(),
            Kept = Math.Min(moments.Count, capacity),
            Body = null,
            Worst = null,
            Pairs = pairs is null ? null : new(sums) { BothPositive = bothPositive, Tail = pairs, Body = null },
        };
    }
}
