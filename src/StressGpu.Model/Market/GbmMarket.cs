using System.Collections.Immutable;

namespace StressGpu.Model;

/// <summary>Correlated geometric Brownian motions; volatilities and drifts are the assets' own.</summary>
/// <param name="Correlation">Correlation of the driving normals, assets in scenario order.</param>
public sealed record GbmMarket(CorrelationMatrix Correlation)
{
    /// <summary>Deterministic moves on top of the model.</summary>
    public ImmutableArray<PriceShock> Shocks { get; init; } = [];
}
