namespace StressGpu.Kernels;

/// <summary>The blended mark: the fair price times an average of traded over fair.</summary>
internal static class BlendedPrice
{
    /// <summary>Moves a quad's marks with its fair prices.</summary>
    [MethodImpl(Ops.Boundary)]
    public static void Follow(in PathInputs inputs, in PathState state, int quad)
    {
        for (int asset = 4 * quad; asset < 4 * quad + 4; asset++)
        {
            Real average = VenueState.Load(inputs, state, asset, VenueFloat.Average);
            Real fair = Ops.Load(state, StateShape.FloatOf(asset, AssetFloat.Fair));
            VenueState.Store(inputs, state, asset, VenueFloat.Held, fair + RealMath.Log(average));
        }
    }

    /// <summary>Takes a step's end into the average.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Average(in PathInputs inputs, in PathState state, int asset, Real premium)
    {
        Real decay = Ops.Of(inputs.Venue.Terms[0].BlendDecay);
        Real clamp = Ops.Of(inputs.Venue.Terms[0].BlendClamp);
        Real average = VenueState.Load(inputs, state, asset, VenueFloat.Average);
        average = Ops.Fma(average, decay, Ops.Mul(RealMath.Exp(premium), Ops.Of(1f) - decay));
        average = Ops.Min(Ops.Max(average, Ops.Of(1f) - clamp), Ops.Of(1f) + clamp);
        VenueState.Store(inputs, state, asset, VenueFloat.Average, average);
    }
}
