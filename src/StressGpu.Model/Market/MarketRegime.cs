using System.Collections.Immutable;

namespace StressGpu.Model;

/// <summary>What holds while the chain is in one regime; per-asset arrays are in scenario order.</summary>
public sealed record MarketRegime
{
    /// <summary>What the regime is called.</summary>
    public required string Name { get; init; }

    /// <summary>Probabilities of the next regime, in the order of the regimes; they sum to 1.</summary>
    public required ImmutableArray<double> Transition { get; init; }

    /// <summary>Volatilities of log returns per square root of a year, before the market's multiplier, not negative.</summary>
    public required ImmutableArray<double> AnnualVolatilities { get; init; }

    /// <summary>Drifts of the prices per year.</summary>
    public required ImmutableArray<double> AnnualDrifts { get; init; }

    /// <summary>Correlation of the driving normals, before the market's stress (the regime's own is in it).</summary>
    public required CorrelationMatrix Correlation { get; init; }
}
