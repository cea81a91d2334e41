namespace StressGpu.Model;

/// <summary>A deterministic move of an asset's fair price, on top of its model.</summary>
/// <param name="Asset">Index of the asset.</param>
/// <param name="AtHours">When it begins, hours from the start.</param>
/// <param name="OverHours">How long it takes, hours; 0: within one step.</param>
/// <param name="Change">Relative change of the price in all, over -1: -0.3 is a fall of 30 %.</param>
public sealed record PriceShock(int Asset, double AtHours, double OverHours, double Change);
