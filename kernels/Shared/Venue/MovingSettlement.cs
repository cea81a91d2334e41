namespace StressGpu.Kernels;

/// <summary>Settling listed ladders of a moving venue: funding paid, fees by ladder.</summary>
internal static class MovingSettlement
{
    /// <summary>In place of a row: holders close voluntarily, without a fee.</summary>
    public const int NoFee = -1;

    /// <summary>Settles one side at the executed price of <paramref name="sum"/> and adds it; fees are those of a row, or <see cref="NoFee"/>.</summary>
    [MethodImpl(Ops.Boundary)]
    public static Settlement Settle(in PathInputs inputs, in PathState state, SideOf at, Swept swept, int row, Settlement sum)
    {
        StateShape shape = inputs.Run.Shape;
        double phi = Funding.Phi(inputs, state, at.Role, at.Asset);
        Classes side = Classes.Of(at.Side, sum.Price - phi, 0);
        for (int place = swept.First; place < swept.End; place++)
        {
            int ladder = state.Int(shape.SweptLadder(place));
            int from = state.Int(shape.SweptFrom(ladder));
            int to = state.Int(shape.NextRung(at.Role, ladder));
            if (to > from)
            {
                if (row != NoFee)
                {
                    side.Charge(Ops.Mul(FeeSchedule.Rate(inputs, state, at, ladder, row), sum.Price));
                }

                side.Settle(inputs, ladder, from, to);
            }
        }

        return Add(inputs, state, at, side, swept.Quantity, sum);
    }

    /// <summary>Adds a side's classes, and notes who is bankrupt and what funding was paid.</summary>
    [MethodImpl(Ops.Boundary)]
    public static Settlement Add(
        in PathInputs inputs, in PathState state, SideOf at, Classes side, double quantity, Settlement sum)
    {
        double phi = Funding.Phi(inputs, state, at.Role, at.Asset);
        double open = state.Double(at.Asset, AssetDouble.Open(at.Role, at.Side));
        sum.FeesUsd = Ops.Fma(open, side.FeesUsd, sum.FeesUsd);
        sum.ResidualUsd = Ops.Fma(open, side.ResidualUsd, sum.ResidualUsd);
        Waterfall.Add(state, at.Role, Tally.FundingClosed, Ops.Mul(at.Side == 0 ? quantity : -quantity, phi));
        if (side.ShortfallUsd > 0)
        {
            Bankruptcy bankrupt = side.Bankrupt(open);
            bankrupt.Price = sum.Price;
            bankrupt.Usd = Ops.Fma(phi, bankrupt.Quantity, bankrupt.Usd);
            sum.ShortfallUsd += bankrupt.ShortfallUsd;
            Waterfall.Note(state, at, bankrupt);
        }

        return sum;
    }
}
