using System.Collections.Immutable;

namespace StressGpu.Model;

/// <summary>One traded asset.</summary>
public sealed record Asset
{
    /// <summary>Symbol, unique in the scenario.</summary>
    public required string Id { get; init; }

    /// <summary>Fair price at the start, USD per unit, positive.</summary>
    public required double PriceUsd { get; init; }

    /// <summary>Volatility of log returns per square root of a year, not negative.</summary>
    public required double AnnualVolatility { get; init; }

    /// <summary>Drift of the price per year (mu of a geometric Brownian motion).</summary>
    public double AnnualDrift { get; init; }

    /// <summary>USD of flow that moves the price by 1 %, positive.</summary>
    public required double DepthUsdPerPercent { get; init; }

    /// <summary>Maintenance margin by notional.</summary>
    public required MaintenanceSchedule Maintenance { get; init; }

    /// <summary>Volatility per square root of a year of normal times, which realised volatility is compared with; null: its own.</summary>
    public double? ReferenceVolatility { get; init; }

    /// <summary>Share of the start fund that is the asset's own, where each has one.</summary>
    public double InsuranceFundShare { get; init; }

    /// <summary>Liquidation fee of each maintenance tier, fraction; empty: the venue's.</summary>
    public ImmutableArray<double> TierFees { get; init; } = [];

    /// <summary>Whether it holds its value, as stablecoins do: its volatility is at most 5 % a year.</summary>
    public bool IsStable => AnnualVolatility <= MostStableVolatility;

    private const double MostStableVolatility = 0.05;
}
