using System.Collections.Immutable;

namespace StressGpu.Model;

/// <summary>A book drawn from the seed: one isolated position per account, entered at the start price.</summary>
/// <remarks>
/// Sizes are lognormal and scaled so that notionals add up to <see cref="OpenInterestUsd"/> whatever the number of accounts.
/// Leverage is lognormal, clamped, and lowered where a position's margin would be under <see cref="LeastMarginMultiple"/> times its maintenance margin.
/// </remarks>
public sealed record SyntheticBook : BookSource
{
    /// <summary>Number of accounts, one position each; at least 1.</summary>
    public required int Accounts { get; init; }

    /// <summary>Total notional of longs and shorts together, USD, positive.</summary>
    public required double OpenInterestUsd { get; init; }

    /// <summary>Share of accounts that are long, in [0, 1].</summary>
    public double LongShare { get; init; } = 0.5;

    /// <summary>Median leverage (notional over margin), at least 1.</summary>
    public double MedianLeverage { get; init; } = 5;

    /// <summary>Standard deviation of log leverage.</summary>
    public double LeverageSigma { get; init; } = 0.8;

    /// <summary>Largest leverage.</summary>
    public double MaximumLeverage { get; init; } = 50;

    /// <summary>Standard deviation of log size: heavier tails concentrate the book.</summary>
    public double SizeSigma { get; init; } = 1.5;

    /// <summary>Least margin over maintenance margin, over 1: leverage is lowered where it would be less.</summary>
    public double LeastMarginMultiple { get; init; } = 2;

    /// <summary>Share of accounts by asset, adding up to 1; empty means in proportion to depth.</summary>
    public ImmutableArray<double> AssetShares { get; init; } = [];
}
