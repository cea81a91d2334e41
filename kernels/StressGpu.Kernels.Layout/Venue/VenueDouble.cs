namespace StressGpu.Kernels.Layout;

/// <summary>The doubles of an asset in a moving venue's state; those by role: 0 the traded path, 1 its shadow.</summary>
public static class VenueDouble
{
    /// <summary>USD that bots may still take in this step; negative: owed.</summary>
    public const int Capacity = 0;

    /// <summary>Mark at the step's first look, USD.</summary>
    public const int FirstMark = 1;

    /// <summary>Within a round: what other assets' displacement adds.</summary>
    public const int CrossPending = 2;

    /// <summary>Within a round: fees and residuals that the asset's fund gets, USD, by role.</summary>
    public static int RoundFees(int role) => 3 + role;

    /// <summary>Phi: funding paid by a long since the start, USD per unit, by role.</summary>
    public static int Phi(int role) => 5 + role;

    /// <summary>The asset's own fund, USD, by role.</summary>
    public static int Fund(int role) => 7 + role;

    /// <summary>Units that the backstop vault took from isolated positions, by role.</summary>
    public static int Vault(int role) => 9 + role;

    /// <summary>Within a round: what an account is long of is marked at, USD, where illiquid assets are marked to model.</summary>
    public const int LongMark = 11;

    /// <summary>Within a round: what an account owes or is short of is marked at, USD.</summary>
    public const int ShortMark = 12;

    /// <summary>Within a plan: what one account trades, units, bought positive.</summary>
    public const int AccountFlow = 13;

    /// <summary>USD of accounts that triggered and that nobody took.</summary>
    public const int AccountBacklog = 14;

    /// <summary>Number of fields.</summary>
    public const int Count = 15;
}
