namespace StressGpu.Kernels;

/// <summary>When an asset's positions are not liquidated: breaker and schedule.</summary>
internal static class Halts
{
    /// <summary>Whether an asset is halted at a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsOn(in PathInputs inputs, in PathState state, int role, int asset, int row)
    {
        bool tripped = Uses.Of(inputs, Mechanism.Breaker)
            && row < VenueState.Float(inputs, state, asset, VenueFloat.HaltUntil(role));
        bool scheduled = Uses.Of(inputs, Mechanism.Outages | Mechanism.Oracle)
            && ((inputs.Venue.Halted[inputs.Run.Shape.Quads * row + (asset >> 2)] >> (asset & 3)) & 1) != 0;
        return tripped | scheduled;
    }

    /// <summary>Words of the lanes in which a role's price has left the breaker's window.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bits Screen(in PathInputs inputs, in PathState state, int asset, int role, Real log)
    {
        Real high = VenueState.Load(inputs, state, asset, VenueFloat.WindowHigh(role));
        Real low = VenueState.Load(inputs, state, asset, VenueFloat.WindowLow(role));
        Mask moved = Ops.Outside(log, high + Ops.Of(inputs.Venue.Terms[0].BreakerDown), low + Ops.Of(inputs.Venue.Terms[0].BreakerUp));
        return Ops.Flag(moved, 1);
    }

    /// <summary>Halts what has moved too far, before a round.</summary>
    [MethodImpl(Ops.Boundary)]
    public static void Check(in PathInputs inputs, in PathState state, int role, int row)
    {
        for (int asset = 0; asset < inputs.Run.Assets; asset++)
        {
            float log = PriceOf(state, role, asset);
            bool moved = log < VenueState.Float(inputs, state, asset, VenueFloat.WindowHigh(role)) + inputs.Venue.Terms[0].BreakerDown
                || log > VenueState.Float(inputs, state, asset, VenueFloat.WindowLow(role)) + inputs.Venue.Terms[0].BreakerUp;
            if (moved && !(row < VenueState.Float(inputs, state, asset, VenueFloat.HaltUntil(role))))
            {
                Trip(inputs, state, role, asset, row);
            }
        }
    }

    [MethodImpl(Ops.Boundary)]
    private static void Trip(in PathInputs inputs, in PathState state, int role, int asset, int row)
    {
        Waterfall.Add(state, role, Tally.Halts, 1);
        bool market = inputs.Venue.Terms[0].HaltsMarket != 0;
        int first = market ? 0 : asset;
        int end = market ? inputs.Run.Assets : asset + 1;
        for (int halted = first; halted < end; halted++)
        {
            VenueState.Float(inputs, state, halted, VenueFloat.HaltUntil(role)) = row + inputs.Venue.Terms[0].HaltRows;
            WindowExtremes.Restart(inputs, state, halted, role, PriceOf(state, role, halted));
            if (role == 0 && Uses.Of(inputs, Mechanism.Band))
            {
                Band.Begin(inputs, state, halted);
            }
        }
    }

    [MethodImpl(Ops.Boundary)]
    private static float PriceOf(in PathState state, int role, int asset) =>
        role == 0 ? Watch.Traded(AssetState.Of(state, asset)) : state.Float(asset, AssetFloat.Fair);
}
