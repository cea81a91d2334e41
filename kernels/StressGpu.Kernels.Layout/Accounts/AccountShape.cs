using System.Runtime.InteropServices;

namespace StressGpu.Kernels.Layout;

/// <summary>
/// Where the account engine's state lies, after the slots of <see cref="StateShape"/>. An account's own slots are filled when
/// it is first touched: an untouched one stands as in <see cref="AccountArrays"/>, and the screen's words tell which is which.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
public struct AccountShape
{
    public int Accounts;
    public int Legs;
    public int Factors;
    public int Blocks;
    public int Groups;
    public int PaddedAssets;

    /// <summary>Series of options; 0 for none.</summary>
    public int Series;

    /// <summary>Volatility surfaces.</summary>
    public int Surfaces;

    /// <summary>Scenarios of the grid margin; 0 where no account is margined by it.</summary>
    public int Scenarios;

    /// <summary>First float slot.</summary>
    public int Floats;

    /// <summary>First double slot.</summary>
    public int Doubles;

    /// <summary>First int slot.</summary>
    public int Ints;

    /// <summary>Doubles of an asset: vault inventory by role; within a round mark, executed price, flow; last log mark by role.</summary>
    private const int DoublesPerAsset = 7;

    /// <summary>Doubles of a path: travel and next deadline, by role.</summary>
    private const int DoublesPerPath = 4;

    private const int Counters = 6;

    /// <summary>Floats of a surface: noise, and the fair and the traded log price at the end of the step before.</summary>
    private const int FloatsPerSurface = 3;

    /// <summary>Slots of floats.</summary>
    public readonly int FloatSlots => 6 * Factors + FloatsPerSurface * Surfaces;

    /// <summary>Slots of doubles.</summary>
    public readonly int DoubleSlots => Accounts == 0 ? 0 : ClearedDoubles + 3 * Legs + 6 * Accounts + Scenarios * Series;

    /// <summary>Slots of ints.</summary>
    public readonly int IntSlots => Accounts == 0 ? 0 : ClearedInts + 9 * Accounts + 1;

    /// <summary>Slots of ints that are cleared at the start of a path; the others are written before they are read.</summary>
    public readonly int ClearedInts => Accounts == 0 ? 0 : Counters + 2 * Blocks + PaddedAssets / 4 + Series;

    /// <summary>Float: a factor's change since the start, by role; then the parts over and under 0 of all factors.</summary>
    public readonly int Factor(int role, int factor) => Floats + 3 * Factors * role + factor;

    /// <summary>Factor of the screen: an asset's add-on to maintenance rates, times its mark over the start price.</summary>
    public readonly int AddOnFactor(int asset) => PaddedAssets + 2 * Series + asset;

    /// <summary>Factor of the screen: an asset's add-on to maintenance rates.</summary>
    public readonly int AddOnInUsdFactor(int asset) => AddOnFactor(PaddedAssets) + asset;

    /// <summary>Factor of the screen: funding that a long has paid for a unit since the start, over the start price.</summary>
    public readonly int FundingFactor(int asset) => AddOnFactor(2 * PaddedAssets) + asset;

    /// <summary>Slots of doubles that are cleared at the start of a path; the others are written before they are read.</summary>
    public readonly int ClearedDoubles => Accounts == 0 ? 0 : DoublesPerAsset * PaddedAssets + Series + DoublesPerPath;

    /// <summary>Float: noise of a surface's log level.</summary>
    public readonly int Noise(int surface) => Floats + 6 * Factors + FloatsPerSurface * surface;

    /// <summary>Float: fair log price of a surface's asset at the end of the step before.</summary>
    public readonly int FairBefore(int surface) => Noise(surface) + 1;

    /// <summary>Float: traded log price of a surface's asset at the end of the step before.</summary>
    public readonly int TradedBefore(int surface) => Noise(surface) + 2;

    /// <summary>Double: units of an asset that the backstop vault holds, by role.</summary>
    public readonly int Vault(int role, int asset) => Doubles + role * PaddedAssets + asset;

    /// <summary>Double, within a round: mark of an asset, USD.</summary>
    public readonly int Mark(int asset) => Doubles + 2 * PaddedAssets + asset;

    /// <summary>Double, within a round: price at which an asset trades, or its mark where it does not, USD.</summary>
    public readonly int Executed(int asset) => Doubles + 3 * PaddedAssets + asset;

    /// <summary>Double, within a round: accounts' net flow in an asset, units, bought positive.</summary>
    public readonly int Flow(int asset) => Doubles + 4 * PaddedAssets + asset;

    /// <summary>Double: what a unit of a series that has ended is worth, USD.</summary>
    public readonly int Ended(int series) => Doubles + DoublesPerAsset * PaddedAssets + series;

    /// <summary>Double: log mark of an asset when accounts were last looked at, by role.</summary>
    public readonly int LastLog(int role, int asset) => Doubles + (5 + role) * PaddedAssets + asset;

    /// <summary>Double: sum of the largest moves of the log marks from look to look, by role.</summary>
    public readonly int Travel(int role) => Ended(Series) + role;

    /// <summary>Double: the travel before which no touched account needs to be looked at, by role.</summary>
    public readonly int NextDeadline(int role) => Travel(2) + role;

    /// <summary>Double: units of a leg, by role.</summary>
    public readonly int Units(int role, int leg) => Travel(DoublesPerPath) + role * Legs + leg;

    /// <summary>Double, within a round: units of a leg that the plan closes or sells.</summary>
    public readonly int Closing(int leg) => Units(2, leg);

    /// <summary>Double: an account's cash, USD, by role.</summary>
    public readonly int Cash(int role, int account) => Units(3, 0) + role * Accounts + account;

    /// <summary>Double: notional of an account liquidated in the row of <see cref="LiquidatedRow"/>, USD, by role.</summary>
    public readonly int Liquidated(int role, int account) => Cash(2, 0) + role * Accounts + account;

    /// <summary>Double: the travel before which a touched account needs not be looked at, by role.</summary>
    public readonly int Deadline(int role, int account) => Liquidated(2, 0) + role * Accounts + account;

    /// <summary>Int: number of touched accounts, by role.</summary>
    public readonly int Touched(int role) => Ints + role;

    /// <summary>Int: low word of the path's id.</summary>
    public readonly int PathLow => Ints + 3;

    /// <summary>Int: high word of the path's id.</summary>
    public readonly int PathHigh => Ints + 4;

    /// <summary>Int: the row that the path has reached.</summary>
    public readonly int Row => Ints + 5;

    /// <summary>Int, within a round: number of accounts that are liquidated.</summary>
    public readonly int Swept => Ints + 2;

    /// <summary>Int: rows of a block that the screen leaves out, since their accounts are touched, by role.</summary>
    public readonly int Excluded(int role, int block) => Ints + Counters + role * Blocks + block;

    /// <summary>Int, within a round: assets of a quad that accounts trade, one bit each.</summary>
    public readonly int Traded(int quad) => Ints + Counters + 2 * Blocks + quad;

    /// <summary>Int: 1 once a series has expired or was knocked out.</summary>
    public readonly int HasEnded(int series) => Ints + Counters + 2 * Blocks + PaddedAssets / 4 + series;

    /// <summary>Int: state of a touched account, one of <see cref="AccountStatus"/>, by role.</summary>
    public readonly int Status(int role, int account) => Ints + ClearedInts + role * Accounts + account;

    /// <summary>Int: first row at which a touched account may be liquidated again, by role.</summary>
    public readonly int Ready(int role, int account) => Status(2, 0) + role * Accounts + account;

    /// <summary>Int: a touched account, in the order of touching, by role.</summary>
    public readonly int TouchedAccount(int role, int place) => Status(4, 0) + role * Accounts + place;

    /// <summary>Int, within a round: an account that is liquidated.</summary>
    public readonly int SweptAccount(int place) => Status(6, 0) + place;

    /// <summary>Int: row in which a touched account was last liquidated, by role.</summary>
    public readonly int LiquidatedRow(int role, int account) => Status(7, 0) + role * Accounts + account;

    /// <summary>Int, within a screen of all lanes: rows of a block that are below 0, one bit each.</summary>
    public readonly int Below => Status(9, 0);

    /// <summary>Double, within a round: what a unit of a series loses in a scenario of the grid, USD.</summary>
    public readonly int Fall(int series, int scenario) => Cash(6, 0) + series * Scenarios + scenario;
}
