namespace StressGpu.Kernels;

/// <summary>Realised variance a year: an average of squared returns that forgets by half-lives.</summary>
internal static class RealisedVariance
{
    /// <summary>Takes a step's end into a role's variance.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Follow(in PathInputs inputs, in PathState state, int asset, int role, Real log)
    {
        Real change = log - VenueState.Load(inputs, state, asset, VenueFloat.LogBefore(role));
        Real variance = VenueState.Load(inputs, state, asset, VenueFloat.Variance(role));
        Real gained = Ops.Mul(Ops.Mul(change, change), Ops.Of(inputs.Venue.Terms[0].VarianceGain));
        variance = Ops.Fma(variance, Ops.Of(inputs.Venue.Terms[0].VarianceDecay), gained);
        VenueState.Store(inputs, state, asset, VenueFloat.Variance(role), variance);
        VenueState.Store(inputs, state, asset, VenueFloat.LogBefore(role), log);
    }

    /// <summary>w^2: variance over that of reference; 1 where the latter is 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Real Stress(in PathInputs inputs, in PathState state, int asset, int role)
    {
        float inverse = inputs.Venue.Assets[asset].InverseReference;
        return inverse > 0
            ? Ops.Mul(VenueState.Load(inputs, state, asset, VenueFloat.Variance(role)), Ops.Of(inverse))
            : Ops.Of(1f);
    }

    /// <summary>w of one path.</summary>
    [MethodImpl(Ops.Boundary)]
    public static double StressOne(in PathInputs inputs, in PathState state, int asset)
    {
        double inverse = inputs.Venue.Assets[asset].InverseReference;
        double variance = VenueState.Float(inputs, state, asset, VenueFloat.Variance(0));
        return inverse > 0 ? Ops.Sqrt(Ops.Mul(variance, inverse)) : 1;
    }
}
