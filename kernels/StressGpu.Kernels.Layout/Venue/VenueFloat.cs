namespace StressGpu.Kernels.Layout;

/// <summary>The floats of an asset in a moving venue's state; those by role: 0 the traded path, 1 its shadow.</summary>
public static class VenueFloat
{
    /// <summary>Log of the blended or the oracle's mark.</summary>
    public const int Held = 0;

    /// <summary>Average of P/F.</summary>
    public const int Average = 1;

    /// <summary>Sum of log(P/F) over the rows of the funding interval.</summary>
    public const int PremiumSum = 2;

    /// <summary>Lost confidence u.</summary>
    public const int ConfidenceLost = 3;

    /// <summary>D/D0.</summary>
    public const int DepthShare = 4;

    /// <summary>USD liquidated in this step over the open interest at the start.</summary>
    public const int LiquidatedShare = 5;

    /// <summary>Largest fall of log P at the end of the step before.</summary>
    public const int FallBefore = 6;

    /// <summary>Log P at the beginning of the halt.</summary>
    public const int BandReference = 7;

    /// <summary>Permanent displacement without the band's.</summary>
    public const int OwnPermanent = 8;

    /// <summary>Log F at the step's beginning.</summary>
    public const int FairBefore = 9;

    /// <summary>Lowest log F inside the step.</summary>
    public const int Low = 10;

    /// <summary>Highest log F inside the step.</summary>
    public const int High = 11;

    /// <summary>Row at which the oracle last took a price.</summary>
    public const int OracleRow = 12;

    /// <summary>USD that triggered and that nobody took.</summary>
    public const int Backlog = 13;

    /// <summary>Log F inside the step before its jumps.</summary>
    public const int BeforeJumps = 30;

    /// <summary>1 once the vault has taken isolated positions of the asset.</summary>
    public const int VaultHolds = 35;

    /// <summary>Number of fields.</summary>
    public const int Count = 36;

    /// <summary>Row until which slices cool down, by role.</summary>
    public static int CoolUntil(int role) => 33 + role;

    /// <summary>Log price at the end of the step before, by role.</summary>
    public static int LogBefore(int role) => 14 + role;

    /// <summary>Realised variance a year, by role.</summary>
    public static int Variance(int role) => 16 + role;

    /// <summary>Add-on to maintenance rates, by role.</summary>
    public static int AddOn(int role) => 18 + role;

    /// <summary>Phi over the start price, by role.</summary>
    public static int Phi(int role) => 20 + role;

    /// <summary>Highest log price of the breaker's window, by role.</summary>
    public static int WindowHigh(int role) => 22 + role;

    /// <summary>Lowest log price of the breaker's window, by role.</summary>
    public static int WindowLow(int role) => 24 + role;

    /// <summary>Row at which the halt ends, by role.</summary>
    public static int HaltUntil(int role) => 26 + role;

    /// <summary>Open interest at start prices, USD, half of longs and shorts, by role.</summary>
    public static int OpenInterest(int role) => 28 + role;

    /// <summary>The part of open interest that is fixed in USD, inverse perpetuals, half of longs and shorts, by role.</summary>
    public static int OpenInterestInUsd(int role) => 31 + role;
}
