using System.Collections.Immutable;

namespace StressGpu.Model;

/// <summary>GJR-GARCH(1,1) of each asset on bars, normal or t innovations; the stationary volatility is the asset's.</summary>
/// <param name="BarMinutes">Length of a bar, minutes: a multiple of the step.</param>
/// <param name="DegreesOfFreedom">nu of the innovations, whole, at least 3; null: normal.</param>
/// <param name="Assets">Parameters in units of a bar, assets in scenario order.</param>
public sealed record GarchModel(double BarMinutes, int? DegreesOfFreedom, ImmutableArray<AssetGarch> Assets) : PriceModel;
