using System.Runtime.InteropServices;

namespace StressGpu.Kernels.Layout;

/// <summary>Where a moving venue's state lies, after that of accounts; it has no slots where the venue is plain.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct VenueShape
{
    /// <summary>Assets rounded up to whole quads; 0 where the venue is plain.</summary>
    public int PaddedAssets;

    /// <summary>Ladders that have slices; 0 where there are none.</summary>
    public int Ladders;

    /// <summary>Accounts whose waiting is followed; 0 where nobody waits.</summary>
    public int Accounts;

    /// <summary>Rows of fair prices that the oracle's lag needs.</summary>
    public int OracleRows;

    /// <summary>Rows of marks that bots' latency needs.</summary>
    public int LatencyRows;

    /// <summary>Rows of the breaker's window.</summary>
    public int WindowRows;

    /// <summary>Rows of a slice's cool-down.</summary>
    public int CoolDownRows;

    /// <summary>First float slot.</summary>
    public int Floats;

    /// <summary>First double slot.</summary>
    public int Doubles;

    /// <summary>First int slot.</summary>
    public int Ints;

    /// <summary>Ints of an asset: row of the capacity, and since when and until when each side has a backlog.</summary>
    private const int IntsPerAsset = 5;

    /// <summary>Slots of floats.</summary>
    public readonly int FloatSlots => PaddedAssets * FloatsPerAsset;

    /// <summary>Slots of doubles.</summary>
    public readonly int DoubleSlots => VenueDouble.Count * PaddedAssets;

    /// <summary>Slots of ints.</summary>
    public readonly int IntSlots => IntsPerAsset * PaddedAssets + 2 * Ladders * (1 + CoolDownRows) + 2 * Accounts;

    private readonly int FloatsPerAsset => VenueFloat.Count + OracleRows + LatencyRows + 6 * WindowRows;

    /// <summary>Float: a field of <see cref="VenueFloat"/>.</summary>
    public readonly int FloatOf(int asset, int field) => Floats + asset * FloatsPerAsset + field;

    /// <summary>Float: fair log price of a row, modulo the rows kept.</summary>
    public readonly int OracleRing(int asset, int place) => FloatOf(asset, VenueFloat.Count) + place;

    /// <summary>Float: log mark of a row, modulo the rows kept.</summary>
    public readonly int LatencyRing(int asset, int place) => OracleRing(asset, OracleRows) + place;

    /// <summary>Float: log price of a row, modulo the window, by role.</summary>
    public readonly int Window(int asset, int role, int place) => LatencyRing(asset, LatencyRows) + 3 * role * WindowRows + place;

    /// <summary>Float: highest price from a row of the last window to its end, by role.</summary>
    public readonly int HighFrom(int asset, int role, int place) => Window(asset, role, place) + WindowRows;

    /// <summary>Float: lowest price from a row of the last window to its end, by role.</summary>
    public readonly int LowFrom(int asset, int role, int place) => Window(asset, role, place) + 2 * WindowRows;

    /// <summary>Double: a field of <see cref="VenueDouble"/>.</summary>
    public readonly int DoubleOf(int asset, int field) => Doubles + VenueDouble.Count * asset + field;

    /// <summary>Int: row for which the capacity was worked out.</summary>
    public readonly int CapacityRow(int asset) => Ints + IntsPerAsset * asset;

    /// <summary>Int: row since which a side has a backlog.</summary>
    public readonly int BacklogSince(int asset, int side) => Ints + IntsPerAsset * asset + 1 + side;

    /// <summary>Int: row at which a side last had a backlog.</summary>
    public readonly int BacklogLast(int asset, int side) => Ints + IntsPerAsset * asset + 3 + side;

    /// <summary>Int: rung up to which a slice may trade, by role.</summary>
    public readonly int SliceLimit(int role, int ladder) => Ints + IntsPerAsset * PaddedAssets + role * Ladders + ladder;

    /// <summary>Int: next rung of a ladder at the end of a row, modulo the cool-down, by role.</summary>
    public readonly int SliceRing(int role, int ladder, int place) => SliceLimit(2, 0) + (role * Ladders + ladder) * CoolDownRows + place;

    /// <summary>Int: row since which a touched account has been liquidatable without a break; negative where it is not, by role.</summary>
    public readonly int LiquidatableSince(int role, int account) => SliceRing(2, 0, 0) + role * Accounts + account;
}
