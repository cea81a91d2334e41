namespace StressGpu.Kernels;

/// <summary>Four reals, one per asset of a quad.</summary>
internal struct Quad
{
    public Real A0;
    public Real A1;
    public Real A2;
    public Real A3;

    /// <summary>Four times the same.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Quad Of(Real value)
    {
        Quad quad;
        quad.A0 = value;
        quad.A1 = value;
        quad.A2 = value;
        quad.A3 = value;
        return quad;
    }

    /// <summary>Each times the same.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Scale(Real factor)
    {
        A0 = Ops.Mul(A0, factor);
        A1 = Ops.Mul(A1, factor);
        A2 = Ops.Mul(A2, factor);
        A3 = Ops.Mul(A3, factor);
    }

    /// <summary>A field of <see cref="AssetFloat"/> of the assets of a quad.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Quad Load(in PathState state, int quad, int field)
    {
        Quad loaded;
        loaded.A0 = Ops.Load(state, StateShape.FloatOf(4 * quad, field));
        loaded.A1 = Ops.Load(state, StateShape.FloatOf(4 * quad + 1, field));
        loaded.A2 = Ops.Load(state, StateShape.FloatOf(4 * quad + 2, field));
        loaded.A3 = Ops.Load(state, StateShape.FloatOf(4 * quad + 3, field));
        return loaded;
    }

    /// <summary>Stores a field of <see cref="AssetFloat"/> of the assets of a quad.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Store(in PathState state, int quad, int field)
    {
        Ops.Store(state, StateShape.FloatOf(4 * quad, field), A0);
        Ops.Store(state, StateShape.FloatOf(4 * quad + 1, field), A1);
        Ops.Store(state, StateShape.FloatOf(4 * quad + 2, field), A2);
        Ops.Store(state, StateShape.FloatOf(4 * quad + 3, field), A3);
    }
}

/// <summary>The four words of a Philox counter or output.</summary>
internal struct BitQuad
{
    public Bits A0;
    public Bits A1;
    public Bits A2;
    public Bits A3;
}
