namespace StressGpu.Model;

/// <summary>A debt.</summary>
/// <param name="Account">Index of the account.</param>
/// <param name="Asset">Index of the asset owed, or <see cref="Usd"/>.</param>
/// <param name="Quantity">Units owed, positive.</param>
public readonly record struct LoanRow(int Account, int Asset, double Quantity)
{
    /// <summary>The asset index of a debt in US dollars.</summary>
    public const int Usd = -1;
}
