namespace StressGpu.Kernels;

/// <summary>A moving venue's state before anything has happened.</summary>
internal static class VenueStart
{
    /// <summary>Clears one path's and fills funds, references and windows.</summary>
    [MethodImpl(Ops.Boundary)]
    public static void Initialise(in PathInputs inputs, in PathState state)
    {
        VenueShape shape = inputs.Run.Shape.Venue;
        for (int slot = 0; slot < shape.FloatSlots; slot++)
        {
            state.Float(shape.Floats + slot) = 0;
        }

        for (int slot = 0; slot < shape.DoubleSlots; slot++)
        {
            state.Double(shape.Doubles + slot) = 0;
        }

        for (int slot = 0; slot < shape.IntSlots; slot++)
        {
            state.Int(shape.Ints + slot) = 0;
        }

        for (int asset = 0; asset < shape.PaddedAssets; asset++)
        {
            Fill(inputs, state, asset);
        }

        Slices.Start(inputs, state);
    }

    [MethodImpl(Ops.Boundary)]
    private static void Fill(in PathInputs inputs, in PathState state, int asset)
    {
        VenueShape shape = inputs.Run.Shape.Venue;
        VenueState.Float(inputs, state, asset, VenueFloat.Average) = 1;
        VenueState.Float(inputs, state, asset, VenueFloat.DepthShare) = 1;
        state.Int(shape.CapacityRow(asset)) = -1;
        for (int index = 0; index < 2; index++)
        {
            state.Int(shape.BacklogLast(asset, index)) = -2;
            VenueState.Float(inputs, state, asset, VenueFloat.CoolUntil(index)) = -1;
            VenueState.Float(inputs, state, asset, VenueFloat.Variance(index)) = inputs.Venue.Assets[asset].ReferenceVariance;
            VenueState.Float(inputs, state, asset, VenueFloat.OpenInterest(index)) = (float)Ops.Mul(0.5, inputs.Venue.Assets[asset].OpenInterestUsd - inputs.Venue.Assets[asset].OpenInterestInUsd);
            VenueState.Float(inputs, state, asset, VenueFloat.OpenInterestInUsd(index)) = (float)Ops.Mul(0.5, inputs.Venue.Assets[asset].OpenInterestInUsd);
            VenueState.Double(inputs, state, asset, VenueDouble.Fund(index)) = inputs.Venue.Assets[asset].FundUsd;
        }

        AddOn.Start(inputs, state, asset);
    }
}
