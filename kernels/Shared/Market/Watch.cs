namespace StressGpu.Kernels;

/// <summary>What is watched at step ends: peaks for drawdowns, and triggers.</summary>
internal static class Watch
{
    /// <summary>The traded log price: fair, plus what stays, plus what decays; always added in this order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Traded(in PathState state, int asset) =>
        state.Float(StateShape.Fair(asset))
        + state.Float(StateShape.Permanent(asset))
        + state.Float(StateShape.Temporary(asset));

    /// <summary>
    /// Takes the prices as they are into peaks and largest falls. It runs before prices move, so it sees each step's end
    /// after its cascade; a path calls it once more after its last step.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Peaks(in PathState state, int quad, bool hasBook)
    {
        for (int asset = 4 * quad; asset < 4 * quad + 4; asset++)
        {
            Real fair = Ops.Load(state, StateShape.Fair(asset));
            Track(state, StateShape.PeakFair(asset), StateShape.FallFair(asset), fair);
            if (hasBook)
            {
                Track(state, StateShape.PeakTraded(asset), StateShape.FallTraded(asset), Price(state, asset));
            }
        }
    }

    /// <summary>Marks which assets of the quad trigger, traded path in bits 0-3 and shadow in bits 4-7.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bits Triggers<TMark>(in PathState state, int quad)
        where TMark : struct, IMark
    {
        int asset = 4 * quad;
        Bits active = Asset<TMark>(state, asset, 1)
            | Asset<TMark>(state, asset + 1, 2)
            | Asset<TMark>(state, asset + 2, 4)
            | Asset<TMark>(state, asset + 3, 8);
        Ops.StoreInts(state, StateShape.Active(quad), active);
        return active;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Bits Asset<TMark>(in PathState state, int asset, uint bit)
        where TMark : struct, IMark
    {
        Real fair = Ops.Load(state, StateShape.Fair(asset));
        Real mark = default(TMark).Of(fair, Price(state, asset));
        Mask traded = Ops.Outside(mark, Ops.Load(state, StateShape.NextLong(0, asset)), Ops.Load(state, StateShape.NextShort(0, asset)));
        Mask shadow = Ops.Outside(fair, Ops.Load(state, StateShape.NextLong(1, asset)), Ops.Load(state, StateShape.NextShort(1, asset)));
        return Ops.Flag(traded, bit) | Ops.Flag(shadow, bit << 4);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Real Price(in PathState state, int asset) =>
        Ops.Load(state, StateShape.Fair(asset)) + Ops.Load(state, StateShape.Permanent(asset)) + Ops.Load(state, StateShape.Temporary(asset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Track(in PathState state, int peakSlot, int fallSlot, Real price)
    {
        Real peak = Ops.Max(Ops.Load(state, peakSlot), price);
        Ops.Store(state, peakSlot, peak);
        Ops.Store(state, fallSlot, Ops.Max(Ops.Load(state, fallSlot), peak - price));
    }
}
