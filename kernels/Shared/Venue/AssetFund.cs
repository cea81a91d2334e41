namespace StressGpu.Kernels;

/// <summary>Where each asset has a fund of its own: its fees, and its shortfalls.</summary>
internal static class AssetFund
{
    /// <summary>Notes an asset's part of a round.</summary>
    [MethodImpl(Ops.Boundary)]
    public static void Note(in PathInputs inputs, in PathState state, int role, int asset, Settlement settled)
    {
        if (Uses.Of(inputs, Mechanism.FundPerAsset))
        {
            double paid = Ops.Mul(inputs.Run.FeeShareToFund, settled.FeesUsd);
            paid = inputs.Run.FundRetainsResidual != 0 ? paid + settled.ResidualUsd : paid;
            VenueState.Double(inputs, state, asset, VenueDouble.RoundFees(role)) += paid;
        }
    }

    /// <summary>
    /// Pays what was noted into the funds and draws each asset's shortfalls from its own, which then stand for what it did not pay;
    /// returns what all have paid.
    /// </summary>
    [MethodImpl(Ops.Boundary)]
    public static double Draw(in PathInputs inputs, in PathState state, int role)
    {
        double drawn = 0;
        for (int asset = 0; asset < inputs.Run.Assets; asset++)
        {
            double fund = VenueState.Double(inputs, state, asset, VenueDouble.Fund(role));
            fund += VenueState.Double(inputs, state, asset, VenueDouble.RoundFees(role));
            VenueState.Double(inputs, state, asset, VenueDouble.RoundFees(role)) = 0;
            double shortfall = Shortfall(state, asset, 0) + Shortfall(state, asset, 1);
            double draw = shortfall < fund ? shortfall : fund;
            if (shortfall > 0)
            {
                double left = 1.0 - draw / shortfall;
                state.Double(asset, AssetDouble.Shortfall(0)) = Ops.Mul(left, Shortfall(state, asset, 0));
                state.Double(asset, AssetDouble.Shortfall(1)) = Ops.Mul(left, Shortfall(state, asset, 1));
            }

            VenueState.Double(inputs, state, asset, VenueDouble.Fund(role)) = fund - draw;
            drawn += draw;
        }

        return drawn;
    }

    /// <summary>Leaves a share of each fund: what is nobody's own loss all pay alike.</summary>
    [MethodImpl(Ops.Boundary)]
    public static void Keep(in PathInputs inputs, in PathState state, int role, double share)
    {
        for (int asset = 0; asset < inputs.Run.Assets; asset++)
        {
            double fund = VenueState.Double(inputs, state, asset, VenueDouble.Fund(role));
            VenueState.Double(inputs, state, asset, VenueDouble.Fund(role)) = Ops.Mul(share, fund);
        }
    }

    /// <summary>All funds together, USD.</summary>
    [MethodImpl(Ops.Boundary)]
    public static double Sum(in PathInputs inputs, in PathState state, int role)
    {
        double sum = 0;
        for (int asset = 0; asset < inputs.Run.Assets; asset++)
        {
            sum += VenueState.Double(inputs, state, asset, VenueDouble.Fund(role));
        }

        return sum;
    }

    [MethodImpl(Ops.Boundary)]
    private static double Shortfall(in PathState state, int asset, int side)
    {
        int broke = state.Int(StateShape.Broke(asset >> 2));
        bool noted = ((broke >> ((asset & 3) + 4 * side)) & 1) != 0;
        return noted ? state.Double(asset, AssetDouble.Shortfall(side)) : 0;
    }
}
