namespace StressGpu.Kernels;

/// <summary>Lowest and highest fair price inside a step, from the Brownian bridge between its ends; jumps come after it.</summary>
internal static class BridgeExtremes
{
    private const uint LowBlock = 0x80030000u;
    private const uint HighBlock = 0x80030040u;
    private const float MinusTwoLogTwo = -1.3862944f;

    /// <summary>Draws both for the assets of a quad.</summary>
    [MethodImpl(Ops.Boundary)]
    public static void Draw(in PathInputs inputs, in PathState state, in PathId path, int step, int quad)
    {
        Normals.Words(path, inputs.Run, (uint)step, LowBlock + (uint)quad, out BitQuad lows);
        Normals.Words(path, inputs.Run, (uint)step, HighBlock + (uint)quad, out BitQuad highs);
        int asset = 4 * quad;
        Store(inputs, state, asset, lows.A0, highs.A0);
        Store(inputs, state, asset + 1, lows.A1, highs.A1);
        Store(inputs, state, asset + 2, lows.A2, highs.A2);
        Store(inputs, state, asset + 3, lows.A3, highs.A3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(in PathInputs inputs, in PathState state, int asset, Bits lowWord, Bits highWord)
    {
        Real from = VenueState.Load(inputs, state, asset, VenueFloat.FairBefore);
        bool jumps = inputs.Run.Market.CommonJumps + inputs.Run.Market.OwnJumps > 0;
        Real to = jumps
            ? VenueState.Load(inputs, state, asset, VenueFloat.BeforeJumps)
            : Ops.Load(state, StateShape.FloatOf(asset, AssetFloat.Fair));
        Real deviation = Ops.Load(state, StateShape.FloatOf(asset, AssetFloat.StepDeviation));
        VenueState.Store(inputs, state, asset, VenueFloat.Low, Ops.Mul(Ops.Of(0.5f), from + to - Reach(to - from, deviation, lowWord)));
        VenueState.Store(inputs, state, asset, VenueFloat.High, Ops.Mul(Ops.Of(0.5f), from + to + Reach(to - from, deviation, highWord)));
    }

    /// <summary>sqrt(change^2 - 2 s^2 ln U).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Real Reach(Real change, Real deviation, Bits word)
    {
        Real tail = Ops.Mul(Ops.Of(MinusTwoLogTwo), RealMath.Log2(Ops.Unit(word)));
        return Ops.Sqrt(Ops.Fma(Ops.Mul(deviation, deviation), tail, Ops.Mul(change, change)));
    }
}
