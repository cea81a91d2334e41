namespace StressGpu.Model;

/// <summary>An option position in an account; its premium is already in the account's cash.</summary>
/// <param name="Account">Index of the account.</param>
/// <param name="Instrument">Index of the series.</param>
/// <param name="SignedQuantity">Units, long positive, not 0.</param>
public readonly record struct OptionRow(int Account, int Instrument, double SignedQuantity);
