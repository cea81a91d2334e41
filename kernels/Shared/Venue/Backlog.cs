namespace StressGpu.Kernels;

/// <summary>What has triggered at a row's end and nobody has taken, by asset and side of the traded path.</summary>
internal static class Backlog
{
    /// <summary>Counts one path's after a row's cascade; the largest sum over assets is kept.</summary>
    [MethodImpl(Ops.Boundary)]
    public static void Count<TMark>(in PathInputs inputs, in PathState state, int row)
        where TMark : struct, IMark
    {
        double sum = 0;
        for (int asset = 0; asset < inputs.Run.Assets; asset++)
        {
            AssetState own = AssetState.Of(state, asset);
            float mark = default(TMark).OfOne(inputs, state, asset, own.Float(AssetFloat.Fair), Watch.Traded(own));
            double usd = SideUsd(inputs, state, SideOf.Of(0, asset, 0), mark, row) + SideUsd(inputs, state, SideOf.Of(0, asset, 1), mark, row);
            VenueState.Float(inputs, state, asset, VenueFloat.Backlog) = (float)usd;
            sum += usd + VenueState.Double(inputs, state, asset, VenueDouble.AccountBacklog);
        }

        double most = state.Double(StateShape.Sum(0, Tally.MaxBacklog));
        state.Double(StateShape.Sum(0, Tally.MaxBacklog)) = sum > most ? sum : most;
    }

    /// <summary>What an asset has left at a row, USD.</summary>
    [MethodImpl(Ops.Boundary)]
    public static double Usd(in PathInputs inputs, in PathState state, int asset, int row)
    {
        VenueShape shape = inputs.Run.Shape.Venue;
        bool now = state.Int(shape.BacklogLast(asset, 0)) == row || state.Int(shape.BacklogLast(asset, 1)) == row;
        double accounts = VenueState.Double(inputs, state, asset, VenueDouble.AccountBacklog);
        return now ? accounts + VenueState.Float(inputs, state, asset, VenueFloat.Backlog) : accounts;
    }

    /// <summary>Rows that a side's backlog has lasted without a break; 0 where there is none.</summary>
    [MethodImpl(Ops.Boundary)]
    public static int Age(in PathInputs inputs, in PathState state, SideOf at, int row)
    {
        VenueShape shape = inputs.Run.Shape.Venue;
        int last = state.Int(shape.BacklogLast(at.Asset, at.Side));
        return last < row - 1 ? 0 : row - state.Int(shape.BacklogSince(at.Asset, at.Side));
    }

    /// <summary>What is left of a side, USD at its mark; notes since when there is something.</summary>
    [MethodImpl(Ops.Boundary)]
    private static double SideUsd(in PathInputs inputs, in PathState state, SideOf at, float mark, int row)
    {
        VenueShape shape = inputs.Run.Shape.Venue;
        float own = SideMarks.OfOne(inputs, state, at, mark);
        double units = Ops.Mul(Units(inputs, state, at, own), state.Double(at.Asset, AssetDouble.Open(at.Role, at.Side)));
        if (!(units > 0))
        {
            return 0;
        }

        if (state.Int(shape.BacklogLast(at.Asset, at.Side)) < row - 1)
        {
            state.Int(shape.BacklogSince(at.Asset, at.Side)) = row;
        }

        state.Int(shape.BacklogLast(at.Asset, at.Side)) = row;
        return Ops.Mul(units, RolePrice.AtLog(inputs, at.Asset, own));
    }

    /// <summary>Units that trigger at a side's log mark and may trade, before auto-deleveraging's factor.</summary>
    [MethodImpl(Ops.Boundary)]
    private static double Units(in PathInputs inputs, in PathState state, SideOf at, float mark)
    {
        double units = 0;
        LadderMark marks = LadderMark.Of(inputs, state, at, mark);
        int end = inputs.LadderIndex[2 * at.Asset + at.Side + 1];
        for (int ladder = inputs.LadderIndex[2 * at.Asset + at.Side]; ladder < end; ladder++)
        {
            float signed = marks.Signed(inputs.Venue.Ladders[ladder].Rate);
            if (signed < state.Float(inputs.Run.Shape.NextTrigger(at.Role, ladder)))
            {
                int from = state.Int(inputs.Run.Shape.NextRung(at.Role, ladder));
                int to = Slices.Limit(inputs, state, at.Role, ladder, LadderSweep.Search(inputs, ladder, from, signed));
                units += inputs.Rungs[to].QuantityBefore - inputs.Rungs[from].QuantityBefore;
            }
        }

        return units;
    }
}
