using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Statistics;

/// <summary>
/// Watches a run for what systemic measures need of it: the paths at or beyond VaR 99 % of bad debt, and the branching ratio.
/// Blocks come in ascending order.
/// </summary>
public sealed class TailCollector
{
    /// <summary>Most paths of a tail.</summary>
    public const int MostPaths = 10_000;

    private static readonly TailLevel Level = new(9900);
    private readonly int most;

    // The least of the kept paths is the first to go: of equal ones that with the larger id.
    private readonly PriorityQueue<(double Usd, long Path), (double Usd, long Path)> kept = new(
        Comparer<(double Usd, long Path)>.Create((a, b) => a.Usd != b.Usd ? a.Usd.CompareTo(b.Usd) : b.Path.CompareTo(a.Path)));

    private long paths;

    /// <param name="most">Most paths to keep.</param>
    public TailCollector(int most = MostPaths)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        this.most = most;
    }

    /// <summary>The branching ratio over the run.</summary>
    public BranchingDistribution Branching { get; } = new();

    /// <summary>Takes in one block, which the caller may reuse afterwards.</summary>
    public void Consume(PathBlock block)
    {
        ReadOnlySpan<double> badDebt = block.Column(PathColumn.BadDebtUsd);
        for (int path = 0; path < badDebt.Length; path++)
        {
            if (badDebt[path] > 0)
            {
                Keep((badDebt[path], block.FirstPathId + path));
            }
        }

        Branching.Consume(block.Column(PathColumn.EndogenousUsd), block.Column(PathColumn.LiquidatedUsd));
        paths += block.Count;
    }

    /// <summary>The paths with bad debt at or beyond its VaR 99 %, at most as many as are kept.</summary>
    public Tail Tail()
    {
        (double Usd, long Path)[] worst = [.. kept.UnorderedItems.Select(i => i.Element).OrderByDescending(p => p.Usd).ThenBy(p => p.Path)];
        long beyond = paths - Level.Rank(paths) + 1;
        // Fewer than the level asks for: VaR is 0, every path with bad debt is in the tail.
        double least = beyond <= worst.Length ? worst[beyond - 1].Usd : 0;
        (double Usd, long Path)[] tail = [.. worst.TakeWhile(p => p.Usd >= least)];
        bool isWhole = beyond <= tail.Length;
        return new(
            [.. tail.Select(p => p.Path).Order()],
            tail.Length > 0 ? tail[^1].Usd : double.NaN,
            isWhole ? Level.Fraction : 1 - tail.Length / (double)Math.Max(1, paths))
        {
            ThresholdWeight = isWhole && tail.Length > 0 ? WeightAt(tail[^1].Usd, tail) : 1,
        };
    }

    // ES counts (1 - a) n paths: those beyond the threshold whole, those at it with what is left.
    private double WeightAt(double threshold, (double Usd, long Path)[] tail)
    {
        int above = tail.Count(p => p.Usd > threshold);
        return Math.Max(0, Level.Beyond(paths) - above) / (tail.Length - above);
    }

    private void Keep((double Usd, long Path) path)
    {
        if (kept.Count < most)
        {
            kept.Enqueue(path, path);
        }
        else
        {
            kept.EnqueueDequeue(path, path);
        }
    }
}
