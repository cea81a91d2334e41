namespace StressGpu.Kernels;

/// <summary>The hot part of a step: fair prices move, displacement decays, drawdowns and triggers are watched.</summary>
internal static class PriceStep
{
    /// <summary>Added and taken away again, it rounds a decayed displacement to 0 long before it would be subnormal.</summary>
    private const float Quantum = 1e-12f;

    /// <summary>Moves every asset over step <paramref name="step"/>; returns the lanes in which something triggers.</summary>
    public static uint Advance<TMark>(in PathInputs inputs, in PathState state, in PathId path, int step)
        where TMark : struct, IMark
    {
        bool hasBook = inputs.Run.Shape.HasBook;
        int drift = step * inputs.Run.DriftStride;
        Bits any = Ops.OfBits(0);
        for (int quad = 0; quad < inputs.Run.Shape.Quads; quad++)
        {
            Watch.Peaks(state, quad, hasBook);
            Normals.Draw(path, inputs.Run, (uint)step, (uint)quad, out Quad own);
            Move(inputs, state, quad, own, drift);
            if (hasBook)
            {
                Decay(inputs, state, quad);
                any |= Watch.Triggers<TMark>(state, quad);
            }
        }

        return Ops.Lanes(any);
    }

    /// <summary>log F += drift + loadings times normals, for one quad; uses the normals of the quads before it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Move(in PathInputs inputs, in PathState state, int quad, in Quad own, int firstDrift)
    {
        StateShape shape = inputs.Run.Shape;
        int asset = 4 * quad;
        int drift = firstDrift + asset;
        Quad log;
        log.A0 = Ops.Load(state, StateShape.FloatOf(asset, AssetFloat.Fair)) + Ops.Of(inputs.Drift[drift]);
        log.A1 = Ops.Load(state, StateShape.FloatOf(asset + 1, AssetFloat.Fair)) + Ops.Of(inputs.Drift[drift + 1]);
        log.A2 = Ops.Load(state, StateShape.FloatOf(asset + 2, AssetFloat.Fair)) + Ops.Of(inputs.Drift[drift + 2]);
        log.A3 = Ops.Load(state, StateShape.FloatOf(asset + 3, AssetFloat.Fair)) + Ops.Of(inputs.Drift[drift + 3]);
        int tile = 8 * quad * (quad + 1);
        for (int other = 0; other < quad; other++)
        {
            Quad earlier;
            earlier.A0 = Ops.Load(state, StateShape.FloatOf(4 * other, AssetFloat.Normal));
            earlier.A1 = Ops.Load(state, StateShape.FloatOf(4 * other + 1, AssetFloat.Normal));
            earlier.A2 = Ops.Load(state, StateShape.FloatOf(4 * other + 2, AssetFloat.Normal));
            earlier.A3 = Ops.Load(state, StateShape.FloatOf(4 * other + 3, AssetFloat.Normal));
            Tile(inputs.Loadings, tile + 16 * other, earlier, ref log);
        }

        DiagonalTile(inputs.Loadings, tile + 16 * quad, own, ref log);
        Ops.Store(state, StateShape.FloatOf(asset, AssetFloat.Fair), log.A0);
        Ops.Store(state, StateShape.FloatOf(asset + 1, AssetFloat.Fair), log.A1);
        Ops.Store(state, StateShape.FloatOf(asset + 2, AssetFloat.Fair), log.A2);
        Ops.Store(state, StateShape.FloatOf(asset + 3, AssetFloat.Fair), log.A3);
        if (quad + 1 < shape.Quads)
        {
            Ops.Store(state, StateShape.FloatOf(asset, AssetFloat.Normal), own.A0);
            Ops.Store(state, StateShape.FloatOf(asset + 1, AssetFloat.Normal), own.A1);
            Ops.Store(state, StateShape.FloatOf(asset + 2, AssetFloat.Normal), own.A2);
            Ops.Store(state, StateShape.FloatOf(asset + 3, AssetFloat.Normal), own.A3);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Tile(Floats tiles, int at, in Quad z, ref Quad sum)
    {
        sum.A0 = Row(tiles, at, z, sum.A0);
        sum.A1 = Row(tiles, at + 4, z, sum.A1);
        sum.A2 = Row(tiles, at + 8, z, sum.A2);
        sum.A3 = Row(tiles, at + 12, z, sum.A3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Real Row(Floats tiles, int at, in Quad z, Real sum)
    {
        sum = Ops.Fma(Ops.Of(tiles[at]), z.A0, sum);
        sum = Ops.Fma(Ops.Of(tiles[at + 1]), z.A1, sum);
        sum = Ops.Fma(Ops.Of(tiles[at + 2]), z.A2, sum);
        return Ops.Fma(Ops.Of(tiles[at + 3]), z.A3, sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void DiagonalTile(Floats tiles, int at, in Quad z, ref Quad sum)
    {
        sum.A0 = Ops.Fma(Ops.Of(tiles[at]), z.A0, sum.A0);
        sum.A1 = Ops.Fma(Ops.Of(tiles[at + 4]), z.A0, sum.A1);
        sum.A1 = Ops.Fma(Ops.Of(tiles[at + 5]), z.A1, sum.A1);
        sum.A2 = Ops.Fma(Ops.Of(tiles[at + 8]), z.A0, sum.A2);
        sum.A2 = Ops.Fma(Ops.Of(tiles[at + 9]), z.A1, sum.A2);
        sum.A2 = Ops.Fma(Ops.Of(tiles[at + 10]), z.A2, sum.A2);
        sum.A3 = Row(tiles, at + 12, z, sum.A3);
    }

    /// <summary>Forced flow, and with it temporary displacement, decays before anything else in a step.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Decay(in PathInputs inputs, in PathState state, int quad)
    {
        StateShape shape = inputs.Run.Shape;
        Real factor = Ops.Of(inputs.Run.DisplacementDecay);
        Real quantum = Ops.Of(Quantum);
        for (int asset = 4 * quad; asset < 4 * quad + 4; asset++)
        {
            Real displacement = Ops.Load(state, StateShape.FloatOf(asset, AssetFloat.Temporary));
            Ops.Store(state, StateShape.FloatOf(asset, AssetFloat.Temporary), Ops.Fma(displacement, factor, quantum) - quantum);
        }
    }
}
