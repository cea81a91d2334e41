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

    private const int FloatsPerAsset = 12;
    private const int DoublesPerAsset = 16;
    private const int IntsPerQuad = 6;
    private const int IntsPerLadder = 5;
    private const int Sums = 2 * Tally.Count;

    /// <summary>Slots of floats a path needs.</summary>
    public readonly int FloatSlots => FloatsPerAsset * Padded + 2 * Ladders;

    /// <summary>Slots of doubles a path needs.</summary>
    public readonly int DoubleSlots => Sums + DoublesPerAsset * Padded;

    /// <summary>Slots of ints a path needs.</summary>
    public readonly int IntSlots => IntsPerQuad * Quads + IntsPerLadder * Ladders;

    /// <summary>Assets rounded up to whole quads.</summary>
    public readonly int Padded => 4 * Quads;

    /// <summary>Float: log(F/F0), the fair price.</summary>
    public static int Fair(int asset) => FloatsPerAsset * asset;

    /// <summary>Float: permanent displacement of log price.</summary>
    public static int Permanent(int asset) => FloatsPerAsset * asset + 1;

    /// <summary>Float: temporary displacement of log price.</summary>
    public static int Temporary(int asset) => FloatsPerAsset * asset + 2;

    /// <summary>Float: log price under which the next long triggers, by role.</summary>
    public static int NextLong(int role, int asset) => FloatsPerAsset * asset + 3 + 2 * role;

    /// <summary>Float: log price over which the next short triggers, by role.</summary>
    public static int NextShort(int role, int asset) => FloatsPerAsset * asset + 4 + 2 * role;

    /// <summary>Float: running peak of the traded log price.</summary>
    public static int PeakTraded(int asset) => FloatsPerAsset * asset + 7;

    /// <summary>Float: running peak of the fair log price.</summary>
    public static int PeakFair(int asset) => FloatsPerAsset * asset + 8;

    /// <summary>Float: largest fall of the traded log price from its peak.</summary>
    public static int FallTraded(int asset) => FloatsPerAsset * asset + 9;

    /// <summary>Float: largest fall of the fair log price from its peak.</summary>
    public static int FallFair(int asset) => FloatsPerAsset * asset + 10;

    /// <summary>Float: this step's independent normal.</summary>
    public static int Normal(int asset) => FloatsPerAsset * asset + 11;

    /// <summary>Float: signed trigger of a ladder's next rung, by role.</summary>
    public readonly int NextTrigger(int role, int ladder) => FloatsPerAsset * Padded + 2 * ladder + role;

    /// <summary>Double: one of the <see cref="Tally"/> sums, by role.</summary>
    public static int Sum(int role, int tally) => role * Tally.Count + tally;

    /// <summary>Double: permanent displacement Pi of log price, of which the float is the rounding.</summary>
    public static int PermanentExact(int asset) => Sums + DoublesPerAsset * asset;

    /// <summary>Double: net forced flow over depth, G/D, as of step <see cref="FlowStep"/>.</summary>
    public static int Flow(int asset) => Sums + DoublesPerAsset * asset + 1;

    /// <summary>Double: fair price as of this step's first round, USD.</summary>
    public static int FairUsd(int asset) => Sums + DoublesPerAsset * asset + 2;

    /// <summary>Double: USD liquidated in the asset.</summary>
    public static int AssetLiquidated(int asset) => Sums + DoublesPerAsset * asset + 3;

    /// <summary>Double: bad debt in the asset, USD.</summary>
    public static int AssetBadDebt(int asset) => Sums + DoublesPerAsset * asset + 4;

    /// <summary>Double: what auto-deleveraging left of a side (0 long, 1 short), fraction, by role.</summary>
    public static int Open(int role, int asset, int side) => Sums + DoublesPerAsset * asset + 5 + 2 * role + side;

    /// <summary>Double, within a round: executed price X, USD.</summary>
    public static int Executed(int asset) => Sums + DoublesPerAsset * asset + 9;

    /// <summary>Double, within a round: shortfall of a side, USD.</summary>
    public static int Shortfall(int asset, int side) => Sums + DoublesPerAsset * asset + 10 + side;

    /// <summary>Double, within a round: quantity of a side's bankrupt volume.</summary>
    public static int BankruptQuantity(int asset, int side) => Sums + DoublesPerAsset * asset + 12 + side;

    /// <summary>Double, within a round: quantity times bankruptcy price of a side's bankrupt volume, USD.</summary>
    public static int BankruptUsd(int asset, int side) => Sums + DoublesPerAsset * asset + 14 + side;

    /// <summary>Int: assets of a quad to look at: bits 0-3 the traded path, bits 4-7 the shadow.</summary>
    public static int Active(int quad) => IntsPerQuad * quad;

    /// <summary>Int, within a round: sides of a quad with a shortfall: bits 0-3 longs, bits 4-7 shorts.</summary>
    public static int Broke(int quad) => IntsPerQuad * quad + 1;

    /// <summary>Int: step at which <see cref="Flow"/> was last brought up to date.</summary>
    public static int FlowStep(int asset) => IntsPerQuad * (asset >> 2) + 2 + (asset & 3);

    /// <summary>Int: the next rung of a ladder, by role.</summary>
    public readonly int NextRung(int role, int ladder) => IntsPerQuad * Quads + IntsPerLadder * ladder + role;

    /// <summary>Int: the rung up to which margins have been counted, by role.</summary>
    public readonly int Counted(int role, int ladder) => IntsPerQuad * Quads + IntsPerLadder * ladder + 2 + role;

    /// <summary>Int, within a round: the rung a ladder is swept to.</summary>
    public readonly int SweptTo(int ladder) => IntsPerQuad * Quads + IntsPerLadder * ladder + 4;
}
