namespace StressGpu.Kernels.Layout;

/// <summary>Liquidation rules; the numbers that kernels compare with.</summary>
public static class LiquidationKind
{
    /// <summary>All at once.</summary>
    public const int Full = 0;

    /// <summary>A fixed share.</summary>
    public const int Fraction = 1;

    /// <summary>The smallest share that makes the account compliant.</summary>
    public const int JustEnough = 2;

    /// <summary>Lending: the largest debt against collateral and a bonus.</summary>
    public const int CloseFactor = 3;
}
