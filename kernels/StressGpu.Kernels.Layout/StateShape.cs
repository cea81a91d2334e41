using System.Runtime.InteropServices;

namespace StressGpu.Kernels.Layout;

/// <summary>
/// Where a path's state lies. State is kept in three arrays of slots, <c>[slot][path]</c>: floats (log prices and triggers),
/// doubles (money) and ints (pointers). Assets come in quads, four to a Philox block; a role is the traded path (0) or its
/// shadow (1), which has the venue's rules but no impact.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
public struct StateShape
{
    /// <summary>Number of quads: assets over four, rounded up.</summary>
    public int Quads;

    /// <summary>Number of ladders; 0 for a run without a book.</summary>
    public int Ladders;

    /// <summary>Floats of an asset: the fields of <see cref="AssetFloat"/>.</summary>
    public const int FloatsPerAsset = 13;

    /// <summary>Doubles of an asset: the fields of <see cref="AssetDouble"/>.</summary>
    public const int DoublesPerAsset = 16;

    /// <summary>Doubles of a path before those of its assets.</summary>
    public const int Sums = 2 * Tally.Count;

    /// <summary>Where the account engine's state lies; it has no slots where there are no accounts.</summary>
    public AccountShape Accounts;

    /// <summary>Where a moving venue's state lies; it has no slots where the venue is plain.</summary>
    public VenueShape Venue;

    /// <summary>Where the market's own state lies.</summary>
    public MarketShape Market;

    /// <summary>Where importance sampling's state lies; it has no slots where nothing is shifted.</summary>
    public DriverShape Drivers;

    private const int IntsPerQuad = 8;

    /// <summary>Ints of a ladder.</summary>
    public const int IntsPerLadder = 6;

    /// <summary>Floats of a ladder.</summary>
    public const int FloatsPerLadder = 2;

    /// <summary>Slots of floats before those of accounts.</summary>
    public readonly int OwnFloats => FloatsPerAsset * Padded + FloatsPerLadder * Ladders;

    /// <summary>Slots of doubles before those of accounts.</summary>
    public readonly int OwnDoubles => Sums + DoublesPerAsset * Padded;

    /// <summary>Slots of ints before those of accounts.</summary>
    public readonly int OwnInts => IntsPerQuad * Quads + IntsPerLadder * Ladders;

    /// <summary>Slots of floats a path needs.</summary>
    public readonly int FloatSlots => OwnFloats + Accounts.FloatSlots + Market.FloatSlots + Venue.FloatSlots + Drivers.FloatSlots;

    /// <summary>Slots of doubles a path needs.</summary>
    public readonly int DoubleSlots => OwnDoubles + Accounts.DoubleSlots + Venue.DoubleSlots;

    /// <summary>Slots of ints a path needs.</summary>
    public readonly int IntSlots => OwnInts + Accounts.IntSlots + Venue.IntSlots;

    /// <summary>Whether anybody can be liquidated.</summary>
    public readonly bool HasBook => Ladders + Accounts.Accounts > 0;

    /// <summary>Assets rounded up to whole quads.</summary>
    public readonly int Padded => 4 * Quads;

    /// <summary>Loadings of a Cholesky factor in 4x4 tiles.</summary>
    public static int LoadingsOf(int quads) => 8 * quads * (quads + 1);

    /// <summary>Float: a field of <see cref="AssetFloat"/>.</summary>
    public static int FloatOf(int asset, int field) => FloatsPerAsset * asset + field;

    /// <summary>Float: signed trigger of a ladder's next rung, by role.</summary>
    public readonly int NextTrigger(int role, int ladder) => FloatsPerAsset * Padded + FloatsPerLadder * ladder + role;

    /// <summary>Double: one of the <see cref="Tally"/> sums, by role.</summary>
    public static int Sum(int role, int tally) => role * Tally.Count + tally;

    /// <summary>Double: a field of <see cref="AssetDouble"/>.</summary>
    public static int DoubleOf(int asset, int field) => Sums + DoublesPerAsset * asset + field;

    /// <summary>Int: assets of a quad to look at: bits 0-3 the traded path, bits 4-7 the shadow.</summary>
    public static int Active(int quad) => IntsPerQuad * quad + 1;

    /// <summary>Int, within a round: sides of a quad with a shortfall: bits 0-3 longs, bits 4-7 shorts.</summary>
    public static int Broke(int quad) => IntsPerQuad * quad + 3;

    /// <summary>Int: step at which <see cref="AssetDouble.Flow"/> was last brought up to date.</summary>
    public static int FlowStep(int asset) => 2 * asset;

    /// <summary>Int: the next rung of a ladder, by role.</summary>
    public readonly int NextRung(int role, int ladder) => IntsPerQuad * Quads + IntsPerLadder * ladder + role;

    /// <summary>Int: the rung up to which margins have been counted, by role.</summary>
    public readonly int Counted(int role, int ladder) => IntsPerQuad * Quads + IntsPerLadder * ladder + 2 + role;

    /// <summary>Int, within a round: the ladder that an asset swept as its <paramref name="place"/>-th.</summary>
    public readonly int SweptLadder(int place) => IntsPerQuad * Quads + IntsPerLadder * place + 5;

    /// <summary>Int, within a round: the rung a swept ladder pointed at before; it points at the first one left since.</summary>
    public readonly int SweptFrom(int ladder) => IntsPerQuad * Quads + IntsPerLadder * ladder + 4;
}
