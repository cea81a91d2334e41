namespace StressGpu.Kernels.Layout;

/// <summary>Kinds of legs; the numbers that kernels compare with.</summary>
public static class LegKind
{
    /// <summary>A coin balance; negative where inverse perpetuals have lost more than there was.</summary>
    public const int Collateral = 0;

    /// <summary>A perpetual in units of the asset.</summary>
    public const int Linear = 1;

    /// <summary>A perpetual in USD that pays coin.</summary>
    public const int Inverse = 2;

    /// <summary>A debt in an asset.</summary>
    public const int Loan = 3;

    /// <summary>A debt in USD.</summary>
    public const int UsdLoan = 4;

    /// <summary>An option.</summary>
    public const int Option = 5;
}
