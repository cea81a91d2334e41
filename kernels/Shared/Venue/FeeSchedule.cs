namespace StressGpu.Kernels;

/// <summary>The liquidation fee of a ladder now: fixed or by tier, growing with waiting, or what an auction gives away.</summary>
internal static class FeeSchedule
{
    /// <summary>Keeps a cut that falls on a row's end from being missed by rounding.</summary>
    private const double Rounding = 1e-9;

    /// <summary>Fraction of executed notional.</summary>
    [MethodImpl(Ops.Boundary)]
    public static double Rate(in PathInputs inputs, in PathState state, SideOf at, int ladder, int row)
    {
        double rate = inputs.Venue.Ladders[ladder].FeeRate;
        if (!Uses.Of(inputs, Mechanism.Escalating | Mechanism.Auction))
        {
            return rate;
        }

        int age = Backlog.Age(inputs, state, at, row);
        if (Uses.Of(inputs, Mechanism.Auction))
        {
            return Discount(inputs, age);
        }

        rate = Ops.Fma(inputs.Venue.Terms[0].FeeSlope, age, rate);
        return rate < inputs.Venue.Terms[0].FeeMost ? rate : inputs.Venue.Terms[0].FeeMost;
    }

    /// <summary>1 less the asked price over the mark, where it is positive, some rows after an auction's start.</summary>
    [MethodImpl(Ops.Boundary)]
    public static double Discount(in PathInputs inputs, int age)
    {
        double cuts = Floor(Ops.Fma(age, inputs.Venue.Terms[0].AuctionCutsPerStep, Rounding));
        double round = inputs.Venue.Terms[0].AuctionCuts;
        cuts -= Ops.Mul(Floor(cuts / round), round);
        double ask = Ops.Mul(inputs.Venue.Terms[0].AuctionStart, MoneyMath.Exp(Ops.Mul(cuts, inputs.Venue.Terms[0].AuctionLogCut)));
        return Ops.NotNegative(1.0 - ask);
    }

    [MethodImpl(Ops.Boundary)]
    private static double Floor(double x) => (int)x;
}
