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

    /// <summary>Auto-deleveraging by profit times leverage.</summary>
    public const int AdlQueue = 3;

    /// <summary>Auto-deleveraging by Hyperliquid's rank.</summary>
    public const int AdlHyperliquid = 4;

    /// <summary>Auto-deleveraging pro rata with a cap on each account's loss.</summary>
    public const int AdlCapped = 5;

    /// <summary>Auto-deleveraging in random order.</summary>
    public const int AdlRandom = 6;
}
