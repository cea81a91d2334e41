using System.Collections.Immutable;

namespace StressGpu.Statistics;

/// <summary>A VaR or ES level in hundredths of a percent, so that ranks are exact integers (0.95 x n in doubles is not).</summary>
public readonly record struct TailLevel(int BasisPoints)
{
    /// <summary>Fewest paths beyond a level for which an interval is given.</summary>
    private const int FewestBeyond = 50;

    private const int Whole = 10_000;

    /// <summary>The levels that a run reports: 90, 95, 97.5, 99, 99.5, 99.9 and 99.99 %.</summary>
    public static ImmutableArray<TailLevel> All { get; } =
        [new(9000), new(9500), new(9750), new(9900), new(9950), new(9990), new(9999)];

    /// <summary>The level as a fraction in (0, 1).</summary>
    public double Fraction => BasisPoints / (double)Whole;

    /// <summary>Expected number of paths beyond the level, (1 - a) n.</summary>
    public double Beyond(long paths) => paths * (long)(Whole - BasisPoints) / (double)Whole;

    /// <summary>Rank of the VaR in ascending order, ceil(a n), from 1.</summary>
    public long Rank(long paths) => (paths * BasisPoints + Whole - 1) / Whole;

    /// <summary>Whether so few paths are beyond the level that an interval would claim too much.</summary>
    internal bool HasTooFew(long paths) => paths - Rank(paths) < FewestBeyond;

    /// <summary>The same of a share of paths that need not be one of the levels.</summary>
    internal static bool HasTooFew(double beyond, long paths) => Math.Floor(beyond * paths * (1 + 1e-9)) < FewestBeyond;
}
