namespace StressGpu.Kernels;

/// <summary>One asset of a moving venue's state.</summary>
internal static class VenueState
{
    /// <summary>A field of <see cref="VenueFloat"/> of every lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Real Load(in PathInputs inputs, in PathState state, int asset, int field) =>
        Ops.Load(state, inputs.Run.Shape.Venue.FloatOf(asset, field));

    /// <summary>Sets a field of <see cref="VenueFloat"/> of every lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(in PathInputs inputs, in PathState state, int asset, int field, Real value) =>
        Ops.Store(state, inputs.Run.Shape.Venue.FloatOf(asset, field), value);

    /// <summary>A field of <see cref="VenueFloat"/> of one path.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref float Float(in PathInputs inputs, in PathState state, int asset, int field) =>
        ref state.Float(inputs.Run.Shape.Venue.FloatOf(asset, field));

    /// <summary>A field of <see cref="VenueDouble"/> of one path.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref double Double(in PathInputs inputs, in PathState state, int asset, int field) =>
        ref state.Double(inputs.Run.Shape.Venue.DoubleOf(asset, field));
}
