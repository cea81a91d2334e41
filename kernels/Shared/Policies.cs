namespace StressGpu.Kernels;

/// <summary>The mark price: a choice made once per run.</summary>
internal interface IMark
{
    /// <summary>The log price that positions of an asset are marked at.</summary>
    Real Of(in PathInputs inputs, in PathState state, int asset, Real fair, Real traded);

    /// <summary>The same for one path.</summary>
    float OfOne(in PathInputs inputs, in PathState state, int asset, float fair, float traded);

    /// <summary>The same for the shadow.</summary>
    Real Shadow(in PathInputs inputs, in PathState state, int asset, Real fair);

    /// <summary>The same for the shadow of one path.</summary>
    float ShadowOne(in PathInputs inputs, in PathState state, int asset, float fair);
}

/// <summary>Whether the book holds accounts of the account engine: a choice made once per run.</summary>
internal interface IPopulation
{
    /// <summary>True where it does; constant, so that code for accounts vanishes where there are none.</summary>
    bool HasAccounts { get; }
}

/// <summary>Isolated positions alone.</summary>
internal readonly struct LaddersOnly : IPopulation
{
    public bool HasAccounts
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => false;
    }
}

/// <summary>Accounts, with or without isolated positions beside them.</summary>
internal readonly struct LaddersAndAccounts : IPopulation
{
    public bool HasAccounts
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => true;
    }
}

/// <summary>Marks at the traded price P.</summary>
internal readonly struct LastMark : IMark
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Real Of(in PathInputs inputs, in PathState state, int asset, Real fair, Real traded) => traded;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float OfOne(in PathInputs inputs, in PathState state, int asset, float fair, float traded) => traded;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Real Shadow(in PathInputs inputs, in PathState state, int asset, Real fair) => fair;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float ShadowOne(in PathInputs inputs, in PathState state, int asset, float fair) => fair;
}

/// <summary>Marks at the fair price F.</summary>
internal readonly struct IndexMark : IMark
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Real Of(in PathInputs inputs, in PathState state, int asset, Real fair, Real traded) => fair;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float OfOne(in PathInputs inputs, in PathState state, int asset, float fair, float traded) => fair;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Real Shadow(in PathInputs inputs, in PathState state, int asset, Real fair) => fair;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float ShadowOne(in PathInputs inputs, in PathState state, int asset, float fair) => fair;
}
