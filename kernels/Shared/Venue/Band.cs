namespace StressGpu.Kernels;

/// <summary>During a halt the traded price stays within a band around that at its beginning.</summary>
internal static class Band
{
    /// <summary>Holds the prices of a quad at a row, and lets go of those whose halt has ended.</summary>
    [MethodImpl(Ops.Boundary)]
    public static void Hold(in PathInputs inputs, in PathState state, int row, int quad)
    {
        for (int asset = 4 * quad; asset < 4 * quad + 4; asset++)
        {
            Real until = VenueState.Load(inputs, state, asset, VenueFloat.HaltUntil(0));
            Mask halted = Ops.Over(until, Ops.Of(row + 0.5f));
            Mask wasHalted = Ops.Over(until, Ops.Of(row - 0.5f));
            Real own = VenueState.Load(inputs, state, asset, VenueFloat.OwnPermanent);
            Real reference = VenueState.Load(inputs, state, asset, VenueFloat.BandReference);
            Real free = Ops.Load(state, StateShape.FloatOf(asset, AssetFloat.Fair)) + own + Ops.Load(state, StateShape.FloatOf(asset, AssetFloat.Temporary));
            Real held = Ops.Max(free, reference + Ops.Of(inputs.Venue.Terms[0].BandDown));
            held = Ops.Min(held, reference + Ops.Of(inputs.Venue.Terms[0].BandUp));
            Real permanent = Ops.Select(halted, own + (held - free), own);
            Real present = Ops.Load(state, StateShape.FloatOf(asset, AssetFloat.Permanent));
            Ops.Store(state, StateShape.FloatOf(asset, AssetFloat.Permanent), Ops.Select(wasHalted, permanent, present));
        }
    }

    /// <summary>Holds one path's price within a row, after its permanent displacement has moved.</summary>
    [MethodImpl(Ops.Boundary)]
    public static void HoldOne(in PathInputs inputs, in PathState state, int asset, int row)
    {
        if (!Uses.Of(inputs, Mechanism.Band) || !(row < VenueState.Float(inputs, state, asset, VenueFloat.HaltUntil(0))))
        {
            return;
        }

        float reference = VenueState.Float(inputs, state, asset, VenueFloat.BandReference);
        float own = VenueState.Float(inputs, state, asset, VenueFloat.OwnPermanent);
        float free = state.Float(asset, AssetFloat.Fair) + own + state.Float(asset, AssetFloat.Temporary);
        float held = Ops.Larger(free, reference + inputs.Venue.Terms[0].BandDown);
        float most = reference + inputs.Venue.Terms[0].BandUp;
        held = held < most ? held : most;
        state.Float(asset, AssetFloat.Permanent) = own + (held - free);
    }

    /// <summary>Remembers where a halt begins.</summary>
    [MethodImpl(Ops.Boundary)]
    public static void Begin(in PathInputs inputs, in PathState state, int asset)
    {
        VenueState.Float(inputs, state, asset, VenueFloat.BandReference) = Watch.Traded(AssetState.Of(state, asset));
        VenueState.Float(inputs, state, asset, VenueFloat.OwnPermanent) = (float)state.Double(asset, AssetDouble.Permanent);
    }
}
