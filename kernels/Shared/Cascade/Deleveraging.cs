namespace StressGpu.Kernels;

/// <summary>Auto-deleveraging pro rata: opposing positions are closed at the mean bankruptcy price of the bankrupt volume.</summary>
internal static class Deleveraging
{
    /// <summary>Covers the share of a bankrupt side's shortfall that the fund did not.</summary>
    public static void Close<TTrace>(in PathInputs inputs, in PathState state, SideOf bankrupt, double share, ref TTrace trace)
        where TTrace : struct, ITrace
    {
        double price = state.Double(bankrupt.Asset, AssetDouble.Executed);
        double unfunded = Ops.Mul(share, state.Double(bankrupt.Asset, AssetDouble.Shortfall(bankrupt.Side)));
        double meanBankruptcy = state.Double(bankrupt.Asset, AssetDouble.BankruptUsd(bankrupt.Side))
            / state.Double(bankrupt.Asset, AssetDouble.BankruptQuantity(bankrupt.Side));
        double gap = meanBankruptcy > price ? meanBankruptcy - price : price - meanBankruptcy;
        SideOf opposing = SideOf.Of(bankrupt.Role, bankrupt.Asset, 1 - bankrupt.Side);
        Opposing open = Opposing.Of(inputs, state, opposing);
        double haircut = 0;
        if (gap > 0 && open.Quantity > 0)
        {
            double closed = unfunded / gap;
            bool all = closed >= open.Quantity;
            closed = all ? open.Quantity : closed;
            haircut = all ? Ops.Mul(closed, gap) : unfunded;
            double equity = open.Equity(opposing.Side, price);
            haircut = haircut < equity ? haircut : equity;
            Waterfall.Add(state, bankrupt.Role, Tally.Adl, Ops.Mul(closed, price));
            Waterfall.Add(state, bankrupt.Role, Tally.AdlHaircut, haircut);
            trace.HairCut(state, opposing, -1, haircut);
            Remove(inputs, state, opposing, all ? 0 : 1.0 - closed / open.Quantity);
        }

        Waterfall.Add(state, bankrupt.Role, Tally.Unpaid, unfunded - haircut);
    }

    /// <summary>Leaves a fraction of a side open; a side closed entirely can no longer trigger.</summary>
    public static void Remove(in PathInputs inputs, in PathState state, SideOf side, double left)
    {
        Margins.Count(inputs, state, side);
        double open = state.Double(side.Asset, AssetDouble.Open(side.Role, side.Side));
        state.Double(side.Asset, AssetDouble.Open(side.Role, side.Side)) = Ops.Mul(open, left);
        if (left > 0)
        {
            return;
        }

        int end = inputs.LadderIndex[2 * side.Asset + side.Side + 1];
        for (int ladder = inputs.LadderIndex[2 * side.Asset + side.Side]; ladder < end; ladder++)
        {
            int last = inputs.Ladders[ladder].End;
            LadderSweep.MoveTo(inputs, state, side.Role, ladder, last);
            state.Int(inputs.Run.Shape.Counted(side.Role, ladder)) = last;
        }

        LadderSweep.Rearm(inputs, state, side);
    }
}
