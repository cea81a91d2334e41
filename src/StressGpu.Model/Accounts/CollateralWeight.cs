namespace StressGpu.Model;

/// <summary>What a coin counts as collateral where nothing else is said.</summary>
/// <param name="Asset">Index of the asset.</param>
/// <param name="Weight">1 - haircut, or the liquidation threshold, in [0, 1].</param>
public readonly record struct CollateralWeight(int Asset, double Weight);
