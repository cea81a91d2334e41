namespace StressGpu.Kernels;

/// <summary>Funding: what longs pay for each unit since the start, Phi; what shorts do not get the outside book does.</summary>
internal static class Funding
{
    /// <summary>Pays one path's funding, of both roles, at the marks as they are.</summary>
    [MethodImpl(Ops.Boundary)]
    public static void Pay<TMark>(in PathInputs inputs, in PathState state)
        where TMark : struct, IMark
    {
        for (int index = 0; index < 2 * inputs.Run.Assets; index++)
        {
            int role = index & 1;
            int asset = index >> 1;
            double rate = RateOf(inputs, state, role, asset);
            double paid = Ops.Mul(Ops.Mul(rate, inputs.StartPrice[asset]), MoneyMath.Exp(Factors.LogMark<TMark>(inputs, state, role, asset)));
            double longs = Opposing.Of(inputs, state, SideOf.Of(role, asset, 0)).Quantity;
            double shorts = Opposing.Of(inputs, state, SideOf.Of(role, asset, 1)).Quantity;
            Waterfall.Add(state, role, Tally.FundingNet, Ops.Mul(paid, longs - shorts));
            double phi = VenueState.Double(inputs, state, asset, VenueDouble.Phi(role)) + paid;
            VenueState.Double(inputs, state, asset, VenueDouble.Phi(role)) = phi;
            VenueState.Float(inputs, state, asset, VenueFloat.Phi(role)) = (float)(phi / inputs.StartPrice[asset]);
            if (role == 1)
            {
                VenueState.Float(inputs, state, asset, VenueFloat.PremiumSum) = 0;
            }
        }
    }

    /// <summary>The rate that is due now in a role, whose premium is the mean over the interval; 0 in the shadow.</summary>
    public static double RateOf(in PathInputs inputs, in PathState state, int role, int asset)
    {
        double sum = VenueState.Float(inputs, state, asset, VenueFloat.PremiumSum);
        return Rate(inputs, role == 0 ? sum / inputs.Venue.Terms[0].FundingRows : 0);
    }

    /// <summary>The rate of an interval: premium plus a clamped rest of interest, within the venue's cap.</summary>
    [MethodImpl(Ops.Boundary)]
    public static double Rate(in PathInputs inputs, double premium)
    {
        double band = inputs.Venue.Terms[0].FundingBand;
        double cap = inputs.Venue.Terms[0].FundingCap;
        double rest = inputs.Venue.Terms[0].FundingInterest - premium;
        rest = rest > band ? band : rest < -band ? -band : rest;
        double rate = premium + rest;
        return rate > cap ? cap : rate < -cap ? -cap : rate;
    }

    /// <summary>Phi of an asset, USD per unit; 0 where there is no funding.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Phi(in PathInputs inputs, in PathState state, int role, int asset) =>
        Uses.Of(inputs, Mechanism.Funding) ? VenueState.Double(inputs, state, asset, VenueDouble.Phi(role)) : 0;
}
