using System.Collections.Immutable;

namespace StressGpu.Model;

/// <summary>Stochastic variance of each asset, full truncation; the long-run volatility is the asset's.</summary>
/// <param name="Assets">Parameters, assets in scenario order.</param>
public sealed record HestonModel(ImmutableArray<AssetHeston> Assets) : PriceModel;
