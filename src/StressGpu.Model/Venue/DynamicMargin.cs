using System.Collections.Immutable;

namespace StressGpu.Model;

/// <summary>The add-on to maintenance rates (decision 0011).</summary>
/// <param name="VolatilitySlope">Add-on for each unit of the stress ratio over 1, not negative.</param>
/// <param name="VolatilityMost">Most of it, fraction of notional.</param>
/// <param name="OpenInterest">By open interest, at most one an asset.</param>
public sealed record DynamicMargin(double VolatilitySlope, double VolatilityMost, ImmutableArray<OpenInterestMargin> OpenInterest);
