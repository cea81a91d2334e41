namespace StressGpu.Kernels;

/// <summary>The ladders of a side as one counterparty of auto-deleveraging.</summary>
internal static class LadderCut
{
    /// <summary>Units that the ladders would lose: a fraction of what is open, no haircut over a share of their equity.</summary>
    public static double Quantity(in PathInputs inputs, in PathState state, in Counterparties all, double fraction, double cap)
    {
        Opposing open = Opposing.Of(inputs, state, all.Side);
        double units = Ops.Mul(fraction, open.Quantity);
        double most = Ops.Mul(cap, open.Equity(all.Side.Side, all.Price)) / all.Gap;
        return units < most || cap > 1 ? units : most;
    }

    /// <summary>Closes that quantity at the bankruptcy price; returns the haircut, USD.</summary>
    public static double Close(in PathInputs inputs, in PathState state, in Counterparties all, double fraction, double cap)
    {
        Opposing open = Opposing.Of(inputs, state, all.Side);
        if (!(open.Quantity > 0))
        {
            return 0;
        }

        double units = Quantity(inputs, state, all, fraction, cap);
        double equity = open.Equity(all.Side.Side, all.Price);
        double haircut = Ops.Mul(units, all.Gap);
        haircut = haircut < equity ? haircut : equity;
        Waterfall.Add(state, all.Side.Role, Tally.Adl, Ops.Mul(units, all.Price));
        Deleveraging.Remove(inputs, state, all.Side, units < open.Quantity ? 1.0 - units / open.Quantity : 0);
        return haircut;
    }
}
