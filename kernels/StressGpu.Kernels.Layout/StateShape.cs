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

    /// <summary>Slots of floats a path needs.</summary>
    public readonly int FloatSlots => 12 * Padded;

    /// <summary>Slots of doubles a path needs.</summary>
    public readonly int DoubleSlots => 15 * Padded + 2 * Tally.Count;

    /// <summary>Slots of ints a path needs.</summary>
    public readonly int IntSlots => Padded + 2 * Quads + 5 * Ladders;

    /// <summary>Assets rounded up to whole quads.</summary>
    public readonly int Padded => 4 * Quads;

    /// <summary>Float: log(F/F0), the fair price.</summary>
    public readonly int Fair(int asset) => 0 * Padded + asset;

    /// <summary>Float: permanent displacement of log price.</summary>
    public readonly int Permanent(int asset) => Padded + asset;

    /// <summary>Float: temporary displacement of log price.</summary>
    public readonly int Temporary(int asset) => 2 * Padded + asset;

    /// <summary>Float: running peak of the traded log price.</summary>
    public readonly int PeakTraded(int asset) => 3 * Padded + asset;

    /// <summary>Float: running peak of the fair log price.</summary>
    public readonly int PeakFair(int asset) => 4 * Padded + asset;

    /// <summary>Float: log price under which the next long triggers, by role.</summary>
    public readonly int NextLong(int role, int asset) => (5 + 2 * role) * Padded + asset;

    /// <summary>Float: log price over which the next short triggers, by role.</summary>
    public readonly int NextShort(int role, int asset) => (6 + 2 * role) * Padded + asset;

    /// <summary>Float: this step's independent normal.</summary>
    public readonly int Normal(int asset) => 9 * Padded + asset;

    /// <summary>Float: largest fall of the traded log price from its peak.</summary>
    public readonly int FallTraded(int asset) => 10 * Padded + asset;

    /// <summary>Float: largest fall of the fair log price from its peak.</summary>
    public readonly int FallFair(int asset) => 11 * Padded + asset;

    /// <summary>Double: permanent displacement Pi of log price, of which the float is the rounding.</summary>
    public readonly int PermanentExact(int asset) => 0 * Padded + asset;

    /// <summary>Double: net forced flow over depth, G/D, as of step <see cref="FlowStep"/>.</summary>
    public readonly int Flow(int asset) => Padded + asset;

    /// <summary>Double: USD liquidated in the asset.</summary>
    public readonly int AssetLiquidated(int asset) => 2 * Padded + asset;

    /// <summary>Double: bad debt in the asset, USD.</summary>
    public readonly int AssetBadDebt(int asset) => 3 * Padded + asset;

    /// <summary>Double: what auto-deleveraging left of a side (0 long, 1 short), fraction, by role.</summary>
    public readonly int Open(int role, int asset, int side) => (4 + 2 * role + side) * Padded + asset;

    /// <summary>Double, within a round: executed price X, USD.</summary>
    public readonly int Executed(int asset) => 8 * Padded + asset;

    /// <summary>Double, within a round: shortfall of a side, USD.</summary>
    public readonly int Shortfall(int asset, int side) => (9 + side) * Padded + asset;

    /// <summary>Double, within a round: quantity of a side's bankrupt volume.</summary>
    public readonly int BankruptQuantity(int asset, int side) => (11 + side) * Padded + asset;

    /// <summary>Double, within a round: quantity times bankruptcy price of a side's bankrupt volume, USD.</summary>
    public readonly int BankruptUsd(int asset, int side) => (13 + side) * Padded + asset;

    /// <summary>Double: one of the <see cref="Tally"/> sums, by role.</summary>
    public readonly int Sum(int role, int tally) => 15 * Padded + role * Tally.Count + tally;

    /// <summary>Int: step at which <see cref="Flow"/> was last brought up to date.</summary>
    public readonly int FlowStep(int asset) => 0 * Padded + asset;

    /// <summary>Int: assets of a quad to look at: bits 0-3 the traded path, bits 4-7 the shadow.</summary>
    public readonly int Active(int quad) => Padded + quad;

    /// <summary>Int, within a round: sides of a quad with a shortfall: bits 0-3 longs, bits 4-7 shorts.</summary>
    public readonly int Broke(int quad) => Padded + Quads + quad;

    /// <summary>Int: the next rung of a ladder, by role.</summary>
    public readonly int NextRung(int role, int ladder) => Padded + 2 * Quads + role * Ladders + ladder;

    /// <summary>Int: the rung up to which margins have been counted, by role.</summary>
    public readonly int Counted(int role, int ladder) => Padded + 2 * Quads + (2 + role) * Ladders + ladder;

    /// <summary>Int, within a round: the rung a ladder is swept to.</summary>
    public readonly int SweptTo(int ladder) => Padded + 2 * Quads + 4 * Ladders + ladder;
}
