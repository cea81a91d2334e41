namespace StressGpu.Kernels;

/// <summary>Whether the venue does more than the plain cascade (decision 0011): a choice made once per run.</summary>
internal interface IVenue
{
    /// <summary>True where it does; constant, so that code for it vanishes where it does not.</summary>
    bool Moves { get; }
}

/// <summary>Constant depth and margins, liquidation at once.</summary>
internal readonly struct PlainVenue : IVenue
{
    public bool Moves
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => false;
    }
}

/// <summary>Whatever the run's <see cref="Mechanism"/>s say.</summary>
internal readonly struct MovingVenue : IVenue
{
    public bool Moves
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => true;
    }
}
