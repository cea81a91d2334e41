namespace StressGpu.Kernels;

/// <summary>The mark price: a choice made once per run.</summary>
internal interface IMark
{
    /// <summary>The log price that positions are marked at.</summary>
    Real Of(Real fair, Real traded);

    /// <summary>The same for one path.</summary>
    float OfOne(float fair, float traded);
}

/// <summary>Marks at the traded price P.</summary>
internal readonly struct LastMark : IMark
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Real Of(Real fair, Real traded) => traded;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float OfOne(float fair, float traded) => traded;
}

/// <summary>Marks at the fair price F.</summary>
internal readonly struct IndexMark : IMark
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Real Of(Real fair, Real traded) => fair;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float OfOne(float fair, float traded) => fair;
}

