namespace StressGpu.Kernels;

/// <summary>Where confidence is low, holders nearest to their trigger close voluntarily after the cascade.</summary>
internal static class Panic
{
    /// <summary>Closes one path's panicking positions, asset by asset.</summary>
    [MethodImpl(Ops.Boundary)]
    public static void Run<TImpact, TMark, TPopulation, TTrace>(in PathInputs inputs, in PathState state, int row, ref TTrace trace)
        where TImpact : struct, IImpact
        where TMark : struct, IMark
        where TPopulation : struct, IPopulation
        where TTrace : struct, ITrace
    {
        Round round = default;
        round.Row = row;
        for (int asset = 0; asset < inputs.Run.Assets; asset++)
        {
            double over = VenueState.Float(inputs, state, asset, VenueFloat.ConfidenceLost) - inputs.Venue.Terms[0].PanicOver;
            if (over > 0 && !Halts.IsOn(inputs, state, 0, asset, row))
            {
                double share = Ops.Mul(Ops.Mul(over, inputs.Venue.Terms[0].PanicScale), inputs.Venue.Terms[0].PanicShare);
                Close<TImpact, TMark>(inputs, state, asset, share, ref round);
            }
        }

        if (round.Others > 0)
        {
            Waterfall.Close<TPopulation, TTrace>(inputs, state, 0, ref round, ref trace);
        }
    }

    [MethodImpl(Ops.Boundary)]
    private static void Close<TImpact, TMark>(in PathInputs inputs, in PathState state, int asset, double share, ref Round round)
        where TImpact : struct, IImpact
        where TMark : struct, IMark
    {
        AssetState own = AssetState.Of(state, asset);
        float mark = default(TMark).OfOne(inputs, state, asset, own.Float(AssetFloat.Fair), Watch.Traded(own));
        Swept longs = Find(inputs, state, SideOf.Of(0, asset, 0), mark, 0, share);
        Swept shorts = Find(inputs, state, SideOf.Of(0, asset, 1), mark, longs.End, share);
        if (!(longs.Quantity + shorts.Quantity > 0))
        {
            return;
        }

        own.Double(AssetDouble.FairUsd) = RolePrice.AtLog(inputs, asset, own.Float(AssetFloat.Fair));
        Settlement settled = default;
        settled.Price = Execution.Sweep<TImpact>(inputs, state, own, asset, round.Row, shorts.Quantity - longs.Quantity);
        settled = MovingSettlement.Settle(inputs, state, SideOf.Of(0, asset, 0), longs, MovingSettlement.NoFee, settled);
        settled = MovingSettlement.Settle(inputs, state, SideOf.Of(0, asset, 1), shorts, MovingSettlement.NoFee, settled);
        Waterfall.Add(state, 0, Tally.Panic, Ops.Mul(longs.Quantity + shorts.Quantity, settled.Price));
        Waterfall.Add(state, 0, Tally.Returned, settled.ResidualUsd);
        round.ShortfallUsd += settled.ShortfallUsd;
        round.Others += 1;
        Slices.Cool(inputs, state, 0, asset, round.Row);
    }

    /// <summary>Lists whole rungs of every ladder that has nothing triggered, up to a share of what it has open.</summary>
    [MethodImpl(Ops.Boundary)]
    private static Swept Find(in PathInputs inputs, in PathState state, SideOf at, float mark, int first, double share)
    {
        StateShape shape = inputs.Run.Shape;
        Swept swept = default;
        swept.First = first;
        swept.End = first;
        LadderMark marks = LadderMark.Of(inputs, state, at, SideMarks.OfOne(inputs, state, at, mark));
        int end = inputs.LadderIndex[2 * at.Asset + at.Side + 1];
        for (int ladder = inputs.LadderIndex[2 * at.Asset + at.Side]; ladder < end; ladder++)
        {
            int from = state.Int(shape.NextRung(at.Role, ladder));
            int last = Slices.Limit(inputs, state, at.Role, ladder, inputs.Ladders[ladder].End);
            float signed = marks.Signed(inputs.Venue.Ladders[ladder].Rate);
            double open = inputs.Rungs[inputs.Ladders[ladder].End].QuantityBefore - inputs.Rungs[from].QuantityBefore;
            int to = from < last && !(signed < inputs.Triggers[from]) ? LastWithin(inputs, from, last, Ops.Mul(share, open)) : from;
            if (to > from)
            {
                state.Int(shape.SweptFrom(ladder)) = from;
                state.Int(shape.SweptLadder(swept.End)) = ladder;
                swept.End++;
                MovingSweep.PointTo(inputs, state, at.Role, ladder, to);
            }
        }

        LadderSweep.Rearm(inputs, state, at);
        return MovingSweep.Sum(inputs, state, at, swept);
    }

    /// <summary>The last rung up to which the quantity is within some units.</summary>
    [MethodImpl(Ops.Boundary)]
    private static int LastWithin(in PathInputs inputs, int from, int last, double units)
    {
        int reaching = Bots.FirstReaching(inputs, from, last, units);
        double quantity = inputs.Rungs[reaching].QuantityBefore - inputs.Rungs[from].QuantityBefore;
        return quantity > units ? reaching - 1 : reaching;
    }
}
