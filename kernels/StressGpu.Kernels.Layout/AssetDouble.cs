namespace StressGpu.Kernels.Layout;

/// <summary>The doubles of an asset in a path's state.</summary>
public static class AssetDouble
{
    /// <summary>Permanent displacement Pi of log price, of which the float is the rounding.</summary>
    public const int Permanent = 0;

    /// <summary>Net forced flow over depth, G/D, as of its last sweep.</summary>
    public const int Flow = 1;

    /// <summary>Fair price as of this step's first round, USD.</summary>
    public const int FairUsd = 2;

    /// <summary>USD liquidated.</summary>
    public const int Liquidated = 3;

    /// <summary>Bad debt, USD.</summary>
    public const int BadDebt = 4;

    /// <summary>Within a round: executed price X, USD.</summary>
    public const int Executed = 9;

    /// <summary>What auto-deleveraging left of a side (0 long, 1 short), fraction, by role.</summary>
    public static int Open(int role, int side) => 5 + 2 * role + side;

    /// <summary>Within a round: shortfall of a side, USD.</summary>
    public static int Shortfall(int side) => 10 + side;

    /// <summary>Within a round: quantity of a side's bankrupt volume.</summary>
    public static int BankruptQuantity(int side) => 12 + side;

    /// <summary>Within a round: quantity times bankruptcy price of a side's bankrupt volume, USD.</summary>
    public static int BankruptUsd(int side) => 14 + side;
}
