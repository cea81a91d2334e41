using System.Collections.Immutable;

namespace StressGpu.Statistics;

/// <summary>The paths with the largest bad debt.</summary>
/// <param name="PathIds">Global ids, ascending.</param>
/// <param name="ThresholdUsd">The smallest bad debt among them; NaN where there are none.</param>
/// <param name="Level">0.99 where these are all at or beyond VaR 99 %, else the share of the run's paths that are not among them.</param>
public sealed record Tail(ImmutableArray<long> PathIds, double ThresholdUsd, double Level)
{
    /// <summary>
    /// Weight in (0, 1] of the paths at the threshold, that of the others is 1: with it the weighted mean of bad debt is its ES at the level.
    /// </summary>
    public double ThresholdWeight { get; init; } = 1;
}
