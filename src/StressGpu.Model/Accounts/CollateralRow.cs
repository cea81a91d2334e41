namespace StressGpu.Model;

/// <summary>A coin balance that counts as collateral.</summary>
/// <param name="Account">Index of the account.</param>
/// <param name="Asset">Index of the asset.</param>
/// <param name="Quantity">Units, positive.</param>
/// <param name="Weight">1 - haircut, or the liquidation threshold, in [0, 1].</param>
public readonly record struct CollateralRow(int Account, int Asset, double Quantity, double Weight);
