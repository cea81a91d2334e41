using System.Numerics;
using StressGpu.Model;

namespace StressGpu.Statistics;

/// <summary>
/// Follows a metric over the first 1, 2, 4 … blocks of a run, so that the same paths give the same points however long the run
/// is. Blocks may arrive in any order.
/// </summary>
internal sealed class ConvergenceAccumulator
{
    private static readonly TailLevel Lowest = new(9900);
    private static readonly TailLevel Highest = new(9990);
    private readonly PathColumn column;
    private readonly bool antithetic;
    private readonly int capacity;

    // Part 0 is block 0, part j the blocks 2^(j-1) … 2^j - 1; there is none whose end is not before the run's.
    private readonly PrefixTail[] parts;

    /// <param name="column">The metric's column.</param>
    /// <param name="blockCount">Blocks of the run.</param>
    /// <param name="antithetic">Whether paths 2k and 2k + 1 are a pair.</param>
    public ConvergenceAccumulator(PathColumn column, int blockCount, bool antithetic)
    {
        (this.column, this.antithetic) = (column, antithetic);
        int count = PartOf(blockCount - 1);
        long paths = (long)PathBlock.Size << Math.Max(0, count - 1);
        long lowest = antithetic ? QuantileRanks.Of(Lowest, paths, DesignEffect.Largest).Low : QuantileRanks.Of(Lowest, paths).Low;
        capacity = (int)Math.Min(paths, paths - lowest + 17);
        parts = [.. Enumerable.Range(0, count).Select(_ => new PrefixTail(capacity, antithetic))];
    }

    /// <summary>Takes in one block's values.</summary>
    public void Consume(int block, ReadOnlySpan<double> values)
    {
        int part = PartOf(block);
        if (part < parts.Length)
        {
            parts[part].Consume(values);
        }
    }

    /// <summary>Takes in another run's blocks as far as this one has them.</summary>
    public void Merge(ConvergenceAccumulator other)
    {
        for (int i = 0; i < Math.Min(parts.Length, other.parts.Length); i++)
        {
            parts[i].Merge(other.parts[i]);
        }
    }

    /// <summary>The rows of all points, the whole run's last.</summary>
    /// <param name="moments">Moments of the first so many blocks.</param>
    /// <param name="sums">The same of the sums of pairs.</param>
    /// <param name="whole">All blocks.</param>
    public IEnumerable<ConvergenceRow> Rows(Func<int, Moments> moments, Func<int, RatioMoments> sums, MetricResult whole)
    {
        PrefixTail prefix = new(capacity, antithetic);
        long before = 0;
        for (int part = 0; part < parts.Length; part++)
        {
            prefix.Merge(parts[part]);
            Moments known = moments(1 << part);
            // A shard that begins later has no paths, or none that are new, among the first.
            if (known.Count > before && known.Count < whole.Paths)
            {
                before = known.Count;
                foreach (ConvergenceRow row in Point(prefix.Result(column, known, sums(1 << part))))
                {
                    yield return row;
                }
            }
        }
        foreach (ConvergenceRow row in Point(whole))
        {
            yield return row;
        }
    }

    private static int PartOf(int block) => block == 0 ? 0 : BitOperations.Log2((uint)block) + 1;

    private static IEnumerable<ConvergenceRow> Point(MetricResult result)
    {
        IEnumerable<SummaryRow> rows =
        [
            result.Mean(),
            .. RunMetrics.IsMoney(result.Column) ? [result.Probability()] : Array.Empty<SummaryRow>(),
            result.ValueAtRisk(Lowest), result.ExpectedShortfall(Lowest), result.ExpectedShortfall(Highest),
        ];
        return rows.Select(r => new ConvergenceRow(r.Metric, r.Statistic, r.Level, r.Paths, r.Value, r.CiLow, r.CiHigh));
    }
}
