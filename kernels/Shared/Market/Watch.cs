namespace StressGpu.Kernels;

/// <summary>What is watched at step ends: peaks for drawdowns, and triggers.</summary>
internal static class Watch
{
    /// <summary>The traded log price: fair, plus what stays, plus what decays; always added in this order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Traded(in PathState state, in StateShape shape, int asset, int lane) =>
        state.Floats[Ops.At(state, shape.Fair(asset)) + lane]
        + state.Floats[Ops.At(state, shape.Permanent(asset)) + lane]
        + state.Floats[Ops.At(state, shape.Temporary(asset)) + lane];

    /// <summary>
    /// Takes the prices as they are into peaks and largest falls. It runs before prices move, so it sees each step's end
    /// after its cascade; a path calls it once more after its last step.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Peaks(in PathInputs inputs, in PathState state, int quad, bool hasBook)
    {
        StateShape shape = inputs.Run.Shape;
        for (int asset = 4 * quad; asset < 4 * quad + 4; asset++)
        {
            Real fair = Ops.Load(state, shape.Fair(asset));
            Track(state, shape.PeakFair(asset), shape.FallFair(asset), fair);
            if (hasBook)
            {
                Track(state, shape.PeakTraded(asset), shape.FallTraded(asset), Price(state, shape, asset));
            }
        }
    }

    /// <summary>Marks which assets of the quad trigger, traded path in bits 0-3 and shadow in bits 4-7.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bits Triggers<TMark>(in PathInputs inputs, in PathState state, int quad)
        where TMark : struct, IMark
    {
        StateShape shape = inputs.Run.Shape;
        int asset = 4 * quad;
        Bits active = Asset<TMark>(state, shape, asset, 1)
            | Asset<TMark>(state, shape, asset + 1, 2)
            | Asset<TMark>(state, shape, asset + 2, 4)
            | Asset<TMark>(state, shape, asset + 3, 8);
        Ops.StoreInts(state, shape.Active(quad), active);
        return active;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Bits Asset<TMark>(in PathState state, in StateShape shape, int asset, uint bit)
        where TMark : struct, IMark
    {
        Real fair = Ops.Load(state, shape.Fair(asset));
        Real mark = default(TMark).Of(fair, Price(state, shape, asset));
        Mask traded = Ops.Outside(mark, Ops.Load(state, shape.NextLong(0, asset)), Ops.Load(state, shape.NextShort(0, asset)));
        Mask shadow = Ops.Outside(fair, Ops.Load(state, shape.NextLong(1, asset)), Ops.Load(state, shape.NextShort(1, asset)));
        return Ops.Flag(traded, bit) | Ops.Flag(shadow, bit << 4);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Real Price(in PathState state, in StateShape shape, int asset) =>
        Ops.Load(state, shape.Fair(asset)) + Ops.Load(state, shape.Permanent(asset)) + Ops.Load(state, shape.Temporary(asset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Track(in PathState state, int peakSlot, int fallSlot, Real price)
    {
        Real peak = Ops.Max(Ops.Load(state, peakSlot), price);
        Ops.Store(state, peakSlot, peak);
        Ops.Store(state, fallSlot, Ops.Max(Ops.Load(state, fallSlot), peak - price));
    }
}
