namespace StressGpu.Model;

/// <summary>Maintenance that grows with an asset's open interest.</summary>
/// <param name="Asset">Index of the asset.</param>
/// <param name="LowUsd">Open interest at which it begins, USD.</param>
/// <param name="HighUsd">Open interest from which it is whole, USD, over <paramref name="LowUsd"/>.</param>
/// <param name="Most">The whole add-on, fraction of notional.</param>
public sealed record OpenInterestMargin(int Asset, double LowUsd, double HighUsd, double Most);
