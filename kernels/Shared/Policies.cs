namespace StressGpu.Kernels;

/// <summary>The mark price: a choice made once per run.</summary>
internal interface IMark
{
    /// <summary>The log price that positions are marked at.</summary>
    Real Of(Real fair, Real traded);

    /// <summary>The same for one path.</summary>
    float OfOne(float fair, float traded);
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

