namespace StressGpu.Kernels;

/// <summary>Settles rungs each at its own trigger price times a common factor.</summary>
internal static class TriggerSettlement
{
    /// <summary>What a side's listed rungs come to; the price is the mean one.</summary>
    [MethodImpl(Ops.Boundary)]
    public static Settlement Run(in PathInputs inputs, in PathState state, SideOf at, Swept swept, int row, double factor)
    {
        StateShape shape = inputs.Run.Shape;
        Settlement sum = default;
        Bankruptcy bankrupt = default;
        for (int place = swept.First; place < swept.End; place++)
        {
            int ladder = state.Int(shape.SweptLadder(place));
            int from = state.Int(shape.SweptFrom(ladder));
            int to = state.Int(shape.NextRung(at.Role, ladder));
            // Without a deduction equity is the same share of every rung's notional.
            int together = inputs.Venue.Ladders[ladder].DeductionUsd == 0 ? to - from : 1;
            for (int rung = from; rung < to; rung += together)
            {
                Settle(inputs, state, at, ladder, rung, rung + together, row, factor, ref sum, ref bankrupt);
            }
        }

        return Add(inputs, state, at, swept, bankrupt, sum);
    }

    [MethodImpl(Ops.Boundary)]
    private static void Settle(
        in PathInputs inputs, in PathState state, SideOf at, int ladder, int from, int to, int row, double factor, ref Settlement sum, ref Bankruptcy bankrupt)
    {
        TriggerSums terms = TriggerSums.Of(inputs, state, at, ladder, from, to);
        double executed = Ops.Mul(factor, terms.TriggerUsd);
        double equity = Ops.Signed(executed - terms.BankruptcyUsd, at.Side);
        sum.Price += executed;
        if (equity < 0)
        {
            bankrupt.ShortfallUsd -= equity;
            bankrupt.Quantity += inputs.Rungs[to].QuantityBefore - inputs.Rungs[from].QuantityBefore;
            bankrupt.Usd += terms.BankruptcyUsd;
            bankrupt.Price += executed;
            return;
        }

        double full = Ops.Mul(FeeSchedule.Rate(inputs, state, at, ladder, row), executed);
        double fee = full < equity ? full : equity;
        sum.FeesUsd += fee;
        sum.ResidualUsd += equity - fee;
    }

    [MethodImpl(Ops.Boundary)]
    private static Settlement Add(
        in PathInputs inputs, in PathState state, SideOf at, Swept swept, Bankruptcy bankrupt, Settlement sum)
    {
        double open = state.Double(at.Asset, AssetDouble.Open(at.Role, at.Side));
        double phi = Funding.Phi(inputs, state, at.Role, at.Asset);
        sum.Price = Ops.Mul(open, sum.Price) / swept.Quantity;
        sum.FeesUsd = Ops.Mul(open, sum.FeesUsd);
        sum.ResidualUsd = Ops.Mul(open, sum.ResidualUsd);
        Waterfall.Add(state, at.Role, Tally.FundingClosed, Ops.Mul(Ops.Signed(swept.Quantity, at.Side), phi));
        if (bankrupt.ShortfallUsd > 0)
        {
            bankrupt.Price = bankrupt.Price / bankrupt.Quantity;
            bankrupt.Quantity = Ops.Mul(open, bankrupt.Quantity);
            bankrupt.Usd = Ops.Mul(open, bankrupt.Usd);
            bankrupt.ShortfallUsd = Ops.Mul(open, bankrupt.ShortfallUsd);
            sum.ShortfallUsd = bankrupt.ShortfallUsd;
            Waterfall.Note(state, at, bankrupt);
        }

        return sum;
    }
}
