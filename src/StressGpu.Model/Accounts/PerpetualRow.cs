namespace StressGpu.Model;

/// <summary>A perpetual position in an account.</summary>
/// <param name="Account">Index of the account.</param>
/// <param name="Asset">Index of the asset.</param>
/// <param name="SignedQuantity">Long positive; units for linear contracts, USD for inverse ones; not 0.</param>
/// <param name="EntryPriceUsd">USD per unit, positive.</param>
/// <param name="Contract">Linear or inverse.</param>
public readonly record struct PerpetualRow(
    int Account, int Asset, double SignedQuantity, double EntryPriceUsd, ContractKind Contract)
{
    /// <summary>Absolute notional at a mark (USD per unit), USD.</summary>
    public double NotionalUsd(double markUsd) =>
        Math.Abs(SignedQuantity) * (Contract == ContractKind.Linear ? markUsd : 1);

    /// <summary>q (M - e), or n (M/e - 1) of an inverse contract, whose coin is worth the mark; USD.</summary>
    public double ProfitUsd(double markUsd) => Contract == ContractKind.Linear
        ? SignedQuantity * (markUsd - EntryPriceUsd)
        : SignedQuantity * (markUsd / EntryPriceUsd - 1);
}
