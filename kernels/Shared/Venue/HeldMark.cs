namespace StressGpu.Kernels;

/// <summary>Marks at the price that the venue keeps: the blended one, whose shadow is the fair price, or the oracle's.</summary>
internal readonly struct HeldMark : IMark
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Real Of(in PathInputs inputs, in PathState state, int asset, Real fair, Real traded) => Ops.Load(state, inputs.Run.Shape.Venue.FloatOf(asset, VenueFloat.Held));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float OfOne(in PathInputs inputs, in PathState state, int asset, float fair, float traded) => state.Float(inputs.Run.Shape.Venue.FloatOf(asset, VenueFloat.Held));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Real Shadow(in PathInputs inputs, in PathState state, int asset, Real fair) => 
        Uses.Of(inputs, Mechanism.Oracle) ? Of(inputs, state, asset, fair, fair) : fair;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float ShadowOne(in PathInputs inputs, in PathState state, int asset, float fair) => 
        Uses.Of(inputs, Mechanism.Oracle) ? OfOne(inputs, state, asset, fair, fair) : fair;
}
