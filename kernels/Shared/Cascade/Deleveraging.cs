namespace StressGpu.Kernels;

/// <summary>Auto-deleveraging pro rata: opposing positions are closed at the mean bankruptcy price of the bankrupt volume.</summary>
internal static class Deleveraging
{
    /// <summary>Covers the share of a bankrupt side's shortfall that the fund did not.</summary>
    public static void Close(in PathInputs inputs, in PathState state, int lane, SideOf bankrupt, double share)
    {
        StateShape shape = inputs.Run.Shape;
        double price = state.Doubles[Ops.At(state, shape.Executed(bankrupt.Asset)) + lane];
        double unfunded = Ops.Mul(share,
            state.Doubles[Ops.At(state, shape.Shortfall(bankrupt.Asset, bankrupt.Side)) + lane]);
        double meanBankruptcy = state.Doubles[Ops.At(state, shape.BankruptUsd(bankrupt.Asset, bankrupt.Side)) + lane]
            / state.Doubles[Ops.At(state, shape.BankruptQuantity(bankrupt.Asset, bankrupt.Side)) + lane];
        double gap = meanBankruptcy > price ? meanBankruptcy - price : price - meanBankruptcy;
        SideOf opposing = SideOf.Of(bankrupt.Role, bankrupt.Asset, 1 - bankrupt.Side);
        Opposing open = Opposing.Of(inputs, state, lane, opposing);
        double equity = open.Equity(opposing.Side, price);
        double haircut = 0;
        if (gap > 0 && open.Quantity > 0)
        {
            double closed = unfunded / gap;
            bool all = closed >= open.Quantity;
            closed = all ? open.Quantity : closed;
            haircut = all ? Ops.Mul(closed, gap) : unfunded;
            haircut = haircut < equity ? haircut : equity;
            Waterfall.Add(state, shape, bankrupt.Role, Tally.Adl, lane, Ops.Mul(closed, price));
            Waterfall.Add(state, shape, bankrupt.Role, Tally.AdlHaircut, lane, haircut);
            Remove(inputs, state, lane, opposing, all ? 0 : 1.0 - closed / open.Quantity);
        }

        Waterfall.Add(state, shape, bankrupt.Role, Tally.Unpaid, lane, unfunded - haircut);
    }

    /// <summary>Leaves a fraction of a side open; a side closed entirely can no longer trigger.</summary>
    private static void Remove(in PathInputs inputs, in PathState state, int lane, SideOf side, double left)
    {
        StateShape shape = inputs.Run.Shape;
        Margins.Count(inputs, state, lane, side.Role, side.Asset, side.Side);
        int at = Ops.At(state, shape.Open(side.Role, side.Asset, side.Side)) + lane;
        state.Doubles[at] = Ops.Mul(state.Doubles[at], left);
        if (left > 0)
        {
            return;
        }

        int end = inputs.LadderIndex[2 * side.Asset + side.Side + 1];
        for (int ladder = inputs.LadderIndex[2 * side.Asset + side.Side]; ladder < end; ladder++)
        {
            int last = inputs.Ladders[ladder].End;
            state.Ints[Ops.At(state, shape.NextRung(side.Role, ladder)) + lane] = last;
            state.Ints[Ops.At(state, shape.Counted(side.Role, ladder)) + lane] = last;
        }

        LadderSweep.Rearm(inputs, state, lane, side.Role, side.Asset, side.Side);
    }
}
