namespace StressGpu.Kernels;

/// <summary>One asset's displacement moves the permanent part of others, at the end of a round.</summary>
internal static class CrossImpact
{
    /// <summary>Notes what an asset's own displacement adds to the others'.</summary>
    [MethodImpl(Ops.Boundary)]
    public static void Note(in PathInputs inputs, in PathState state, int asset, double moved)
    {
        for (int other = 0; other < inputs.Run.Assets; other++)
        {
            double kappa = inputs.Venue.CrossImpact[asset * inputs.Run.Shape.Padded + other];
            if (kappa != 0)
            {
                double pending = VenueState.Double(inputs, state, other, VenueDouble.CrossPending);
                VenueState.Double(inputs, state, other, VenueDouble.CrossPending) = Ops.Fma(kappa, moved, pending);
            }
        }
    }

    /// <summary>Moves what was noted, and has what moved looked at.</summary>
    [MethodImpl(Ops.Boundary)]
    public static void Apply(in PathInputs inputs, in PathState state, int row)
    {
        for (int asset = 0; asset < inputs.Run.Assets; asset++)
        {
            double pending = VenueState.Double(inputs, state, asset, VenueDouble.CrossPending);
            if (pending != 0)
            {
                Displacement.Add(inputs, state, asset, pending);
                Band.HoldOne(inputs, state, asset, row);
                VenueState.Double(inputs, state, asset, VenueDouble.CrossPending) = 0;
                state.Int(StateShape.Active(asset >> 2)) |= 1 << (asset & 3);
            }
        }
    }
}
