namespace StressGpu.Kernels;

/// <summary>Correlated normals: a Cholesky factor in 4x4 tiles times a step's normals, quad by quad.</summary>
internal static class Diffusion
{
    /// <summary>log F += drift + loadings times normals, for one quad; uses the normals of the quads before it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Move(in PathInputs inputs, in PathState state, int quad, in Quad own, int firstDrift)
    {
        Quad log = Drifted(inputs, state, quad, firstDrift);
        Add(inputs.Loadings, 0, state, quad, own, ref log);
        log.Store(state, quad, AssetFloat.Fair);
        Keep(inputs, state, quad, own);
    }

    /// <summary>log F and what is added to it in a step whatever is drawn.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Quad Drifted(in PathInputs inputs, in PathState state, int quad, int firstDrift)
    {
        int drift = firstDrift + 4 * quad;
        Quad log = Quad.Load(state, quad, AssetFloat.Fair);
        log.A0 += Ops.Of(inputs.Drift[drift]);
        log.A1 += Ops.Of(inputs.Drift[drift + 1]);
        log.A2 += Ops.Of(inputs.Drift[drift + 2]);
        log.A3 += Ops.Of(inputs.Drift[drift + 3]);
        return log;
    }

    /// <summary>Adds loadings times normals, of the factor that begins at <paramref name="first"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add(Floats loadings, int first, in PathState state, int quad, in Quad own, ref Quad sum)
    {
        int tile = first + 8 * quad * (quad + 1);
        for (int other = 0; other < quad; other++)
        {
            Quad earlier = Quad.Load(state, other, AssetFloat.Normal);
            Tile(loadings, tile + 16 * other, earlier, ref sum);
        }

        DiagonalTile(loadings, tile + 16 * quad, own, ref sum);
    }

    /// <summary>Keeps a quad's normals for the quads after it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Keep(in PathInputs inputs, in PathState state, int quad, in Quad own)
    {
        if (quad + 1 < inputs.Run.Shape.Quads)
        {
            own.Store(state, quad, AssetFloat.Normal);
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
}
