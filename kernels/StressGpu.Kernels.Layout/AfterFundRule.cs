namespace StressGpu.Kernels.Layout;

/// <summary>Who pays what the insurance fund cannot; the numbers that kernels compare with.</summary>
public static class AfterFundRule
{
    /// <summary>Opposing positions are closed at the bankruptcy price, pro rata.</summary>
    public const int Adl = 0;

    /// <summary>Survivors pay in money.</summary>
    public const int Socialise = 1;

    /// <summary>Nobody pays.</summary>
    public const int Unpaid = 2;
}
