namespace StressGpu.Kernels;

/// <summary>
/// The signed log mark that a side's ladders are compared with, ladder by ladder: moved by funding and the add-on, exactly. What a side
/// has in common is worked out once.
/// </summary>
internal struct LadderMark
{
    private const double Least = 1e-30;

    /// <summary>Far over the rounding of log prices: what is clear by it needs no logarithm.</summary>
    private const double Clearly = 1e-5;

    private float mark;
    private int side;
    private int moves;
    private double add;
    private double share;

    /// <summary>From a side's log mark.</summary>
    [MethodImpl(Ops.Boundary)]
    public static LadderMark Of(in PathInputs inputs, in PathState state, SideOf at, float mark)
    {
        LadderMark it = default;
        it.mark = mark;
        it.side = at.Side;
        if (Uses.Of(inputs, Mechanism.MovingTriggers))
        {
            it.add = VenueState.Float(inputs, state, at.Asset, VenueFloat.AddOn(at.Role));
            double phi = Funding.Phi(inputs, state, at.Role, at.Asset) / inputs.StartPrice[at.Asset];
            it.share = phi == 0 ? 0 : Ops.Mul(phi, MoneyMath.Exp(-(double)mark));
            it.moves = it.add != 0 || it.share != 0 ? 1 : 0;
        }

        return it;
    }

    /// <summary>Whether a ladder of a maintenance rate surely does not trigger, by log x between 1 - 1/x and x - 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool IsClear(double rate, float trigger)
    {
        if (moves == 0)
        {
            return !(Ops.Signed(mark, side) < trigger);
        }

        double left = Left(rate, add);
        return side == 0
            ? mark + (1.0 - 1.0 / left) > trigger + Clearly
            : mark + (left - 1.0) < -(double)trigger - Clearly;
    }

    /// <summary>The mark for a ladder of a maintenance rate.</summary>
    [MethodImpl(Ops.Boundary)]
    public readonly float Signed(double rate) =>
        moves == 0 ? Ops.Signed(mark, side) : Ops.Signed((float)(mark + MoneyMath.Log(Left(rate, add))), side);

    /// <summary>The same for the vault: it takes what has less equity than its share of maintenance.</summary>
    [MethodImpl(Ops.Boundary)]
    public readonly float SignedOfVault(double rate, double vaultShare)
    {
        double less = Ops.Mul(vaultShare, rate + add) - rate;
        return Ops.Signed((float)(mark + MoneyMath.Log(Left(rate, less))), side);
    }

    /// <summary>What is left of a unit's mark for the trigger price.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly double Left(double rate, double addition)
    {
        double left = side == 0 ? 1.0 - (addition + share) / (1.0 - rate) : 1.0 + (addition - share) / (1.0 + rate);
        return left > Least ? left : Least;
    }
}
