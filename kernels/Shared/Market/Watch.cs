namespace StressGpu.Kernels;

/// <summary>What is watched at step ends: peaks for drawdowns, and triggers.</summary>
internal static class Watch
{
    /// <summary>The traded log price: fair, plus what stays, plus what decays; always added in this order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Traded(AssetState asset) =>
        asset.Float(AssetFloat.Fair) + asset.Float(AssetFloat.Permanent) + asset.Float(AssetFloat.Temporary);

    /// <summary>
    /// Takes the prices as they are into peaks and largest falls. It runs before prices move, so it sees each step's end
    /// after its cascade; a path calls it once more after its last step.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Peaks(in PathState state, int quad, bool hasBook)
    {
        for (int asset = 4 * quad; asset < 4 * quad + 4; asset++)
        {
            Real fair = Ops.Load(state, StateShape.FloatOf(asset, AssetFloat.Fair));
            Track(state, StateShape.FloatOf(asset, AssetFloat.PeakFair), StateShape.FloatOf(asset, AssetFloat.FallFair), fair);
            if (hasBook)
            {
                Track(state, StateShape.FloatOf(asset, AssetFloat.PeakTraded), StateShape.FloatOf(asset, AssetFloat.FallTraded), Price(state, asset));
            }
        }
    }

    /// <summary>Marks which assets of the quad trigger, traded path in bits 0-3 and shadow in bits 4-7.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bits Triggers<TMark, TVenue>(in PathInputs inputs, in PathState state, int quad, int row)
        where TMark : struct, IMark
        where TVenue : struct, IVenue
    {
        if (default(TVenue).Moves)
        {
            return MovingWatch.Triggers<TMark>(inputs, state, quad, row);
        }

        int asset = 4 * quad;
        Bits active = Asset<TMark>(inputs, state, asset, 1)
            | Asset<TMark>(inputs, state, asset + 1, 2)
            | Asset<TMark>(inputs, state, asset + 2, 4)
            | Asset<TMark>(inputs, state, asset + 3, 8);
        Ops.StoreInts(state, StateShape.Active(quad), active);
        return active;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Bits Asset<TMark>(in PathInputs inputs, in PathState state, int asset, uint bit)
        where TMark : struct, IMark
    {
        Real fair = Ops.Load(state, StateShape.FloatOf(asset, AssetFloat.Fair));
        Real mark = default(TMark).Of(inputs, state, asset, fair, Price(state, asset));
        Mask traded = Ops.Outside(mark, Ops.Load(state, StateShape.FloatOf(asset, AssetFloat.Next(0, 0))), Ops.Load(state, StateShape.FloatOf(asset, AssetFloat.Next(0, 1))));
        Mask shadow = Ops.Outside(fair, Ops.Load(state, StateShape.FloatOf(asset, AssetFloat.Next(1, 0))), Ops.Load(state, StateShape.FloatOf(asset, AssetFloat.Next(1, 1))));
        return Ops.Flag(traded, bit) | Ops.Flag(shadow, bit << 4);
    }

    /// <summary>The same of every lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Real Price(in PathState state, int asset) =>
        Ops.Load(state, StateShape.FloatOf(asset, AssetFloat.Fair)) + Ops.Load(state, StateShape.FloatOf(asset, AssetFloat.Permanent)) + Ops.Load(state, StateShape.FloatOf(asset, AssetFloat.Temporary));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Track(in PathState state, int peakSlot, int fallSlot, Real price)
    {
        Real peak = Ops.Max(Ops.Load(state, peakSlot), price);
        Ops.Store(state, peakSlot, peak);
        Ops.Store(state, fallSlot, Ops.Max(Ops.Load(state, fallSlot), peak - price));
    }
}
