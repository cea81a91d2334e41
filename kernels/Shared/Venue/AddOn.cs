namespace StressGpu.Kernels;

/// <summary>The add-on to maintenance rates, by realised volatility and by open interest.</summary>
internal static class AddOn
{
    /// <summary>Works out a role's add-on for the next step, at its log mark.</summary>
    [MethodImpl(Ops.Boundary)]
    public static void Follow(in PathInputs inputs, in PathState state, int asset, int role, Real log)
    {
        Real add = Ops.Of(0f);
        if (inputs.Venue.Terms[0].AddOnMost > 0)
        {
            Real stress = Ops.Sqrt(RealisedVariance.Stress(inputs, state, asset, role));
            add = Ops.Mul(stress - Ops.Of(1f), Ops.Of(inputs.Venue.Terms[0].AddOnSlope));
            add = Ops.Min(Ops.Max(add, Ops.Of(0f)), Ops.Of(inputs.Venue.Terms[0].AddOnMost));
        }

        if (inputs.Venue.Assets[asset].OpenInterestMost > 0)
        {
            Real open = VenueState.Load(inputs, state, asset, VenueFloat.OpenInterest(role));
            Real inUsd = VenueState.Load(inputs, state, asset, VenueFloat.OpenInterestInUsd(role));
            Real over = Ops.Fma(open, RealMath.Exp(log), inUsd - Ops.Of(inputs.Venue.Assets[asset].OpenInterestLow));
            Real more = Ops.Max(Ops.Mul(over, Ops.Of(inputs.Venue.Assets[asset].OpenInterestSlope)), Ops.Of(0f));
            add += Ops.Min(more, Ops.Of(inputs.Venue.Assets[asset].OpenInterestMost));
        }

        VenueState.Store(inputs, state, asset, VenueFloat.AddOn(role), add);
    }

    /// <summary>The most that it can be, whatever happens.</summary>
    public static float Most(in PathInputs inputs, int asset)
    {
        float byVolatility = inputs.Venue.Terms[0].AddOnMost;
        float byInterest = inputs.Venue.Assets[asset].OpenInterestMost;
        return (byVolatility > 0 ? byVolatility : 0) + (byInterest > 0 ? byInterest : 0);
    }

    /// <summary>An asset's in a role; 0 where there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Of(in PathInputs inputs, in PathState state, int role, int asset) =>
        Uses.Of(inputs, Mechanism.AddOn) ? VenueState.Float(inputs, state, asset, VenueFloat.AddOn(role)) : 0;

    /// <summary>The add-on that the open interest at the start asks for.</summary>
    [MethodImpl(Ops.Boundary)]
    public static void Start(in PathInputs inputs, in PathState state, int asset)
    {
        if (inputs.Venue.Assets[asset].OpenInterestMost > 0)
        {
            for (int role = 0; role < 2; role++)
            {
                float open = VenueState.Float(inputs, state, asset, VenueFloat.OpenInterest(role))
                    + VenueState.Float(inputs, state, asset, VenueFloat.OpenInterestInUsd(role));
                float more = Ops.MulOne(open - inputs.Venue.Assets[asset].OpenInterestLow, inputs.Venue.Assets[asset].OpenInterestSlope);
                more = more < inputs.Venue.Assets[asset].OpenInterestMost ? more : inputs.Venue.Assets[asset].OpenInterestMost;
                VenueState.Float(inputs, state, asset, VenueFloat.AddOn(role)) = more > 0 ? more : 0;
            }
        }
    }
}
