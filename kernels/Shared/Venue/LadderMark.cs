namespace StressGpu.Kernels;

/// <summary>The signed log mark that one ladder's triggers are compared with: moved by funding and the add-on, exactly.</summary>
internal static class LadderMark
{
    private const double Least = 1e-30;

    /// <summary>From a side's log mark.</summary>
    [MethodImpl(Ops.Boundary)]
    public static float Signed(in PathInputs inputs, in PathState state, SideOf at, int ladder, float mark)
    {
        if (!Uses.Of(inputs, Mechanism.MovingTriggers))
        {
            return Ops.Signed(mark, at.Side);
        }

        double add = VenueState.Float(inputs, state, at.Asset, VenueFloat.AddOn(at.Role));
        return Of(inputs, state, at, ladder, mark, add);
    }

    /// <summary>The same for the vault: it takes what has less equity than its share of maintenance.</summary>
    [MethodImpl(Ops.Boundary)]
    public static float SignedOfVault(in PathInputs inputs, in PathState state, SideOf at, int ladder, float mark)
    {
        double rate = inputs.Venue.Ladders[ladder].Rate;
        double maintenance = rate + VenueState.Float(inputs, state, at.Asset, VenueFloat.AddOn(at.Role));
        return Of(inputs, state, at, ladder, mark, Ops.Mul(inputs.Venue.Terms[0].VaultShareOfMaintenance, maintenance) - rate);
    }

    /// <summary>With an addition to the ladder's maintenance rate.</summary>
    [MethodImpl(Ops.Boundary)]
    private static float Of(in PathInputs inputs, in PathState state, SideOf at, int ladder, float mark, double add)
    {
        double phi = Funding.Phi(inputs, state, at.Role, at.Asset) / inputs.StartPrice[at.Asset];
        double share = Ops.Mul(phi, MoneyMath.Exp(-(double)mark));
        double rate = inputs.Venue.Ladders[ladder].Rate;
        double left = at.Side == 0 ? 1.0 - (add + share) / (1.0 - rate) : 1.0 + (add - share) / (1.0 + rate);
        left = left > Least ? left : Least;
        return Ops.Signed((float)(mark + MoneyMath.Log(left)), at.Side);
    }
}
