namespace StressGpu.Input.Import;

/// <summary>A crvUSD loan on some day.</summary>
/// <param name="Id">Name made from the line.</param>
/// <param name="Coin">Symbol of the collateral.</param>
/// <param name="DebtUsd">Debt, crvUSD.</param>
/// <param name="Quantity">Units of collateral.</param>
/// <param name="Bands">Number of bands, 4 to 50.</param>
internal sealed record CrvUsdRow(string Id, string Coin, double DebtUsd, double Quantity, double Bands);
