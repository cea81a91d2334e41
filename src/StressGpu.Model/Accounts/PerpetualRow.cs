namespace StressGpu.Model;

/// <summary>A perpetual position in an account.</summary>
/// <param name="Account">Index of the account.</param>
/// <param name="Asset">Index of the asset.</param>
/// <param name="SignedQuantity">Long positive; units for linear contracts, USD for inverse ones; not 0.</param>
/// <param name="EntryPriceUsd">USD per unit, positive.</param>
/// <param name="Contract">Linear or inverse.</param>
public readonly record struct PerpetualRow(
    int Account, int Asset, double SignedQuantity, double EntryPriceUsd, ContractKind Contract);
