namespace StressGpu.Kernels;

/// <summary>Finding what may be liquidated on the ladders of one asset and side of a moving venue.</summary>
internal static class MovingSweep
{
    /// <summary>
    /// Lists the ladders that trigger at a side's log mark, from place <paramref name="first"/> on, and moves their pointers past what may
    /// trade now; the side's next trigger is set.
    /// </summary>
    [MethodImpl(Ops.Boundary)]
    public static Swept Find(in PathInputs inputs, in PathState state, SideOf at, float mark, int first)
    {
        StateShape shape = inputs.Run.Shape;
        Swept swept = default;
        swept.First = first;
        swept.End = first;
        LadderMark marks = LadderMark.Of(inputs, state, at, mark);
        int end = inputs.LadderIndex[2 * at.Asset + at.Side + 1];
        for (int ladder = inputs.LadderIndex[2 * at.Asset + at.Side]; ladder < end; ladder++)
        {
            float trigger = state.Float(shape.NextTrigger(at.Role, ladder));
            double rate = inputs.Venue.Ladders[ladder].Rate;
            float signed = marks.IsClear(rate, trigger) ? float.PositiveInfinity : marks.Signed(rate);
            if (signed < trigger)
            {
                int from = state.Int(shape.NextRung(at.Role, ladder));
                state.Int(shape.SweptFrom(ladder)) = from;
                state.Int(shape.SweptLadder(swept.End)) = ladder;
                swept.End++;
                int to = LadderSweep.Search(inputs, ladder, from, signed);
                to = Slices.Limit(inputs, state, at.Role, ladder, to);
                PointTo(inputs, state, at.Role, ladder, to);
            }
        }

        return swept;
    }

    /// <summary>Points a ladder at a rung; a slice that may not go on yet does not trigger.</summary>
    [MethodImpl(Ops.Boundary)]
    public static void PointTo(in PathInputs inputs, in PathState state, int role, int ladder, int rung)
    {
        LadderSweep.MoveTo(inputs, state, role, ladder, rung);
        if (Slices.Waits(inputs, state, role, ladder, rung))
        {
            state.Float(inputs.Run.Shape.NextTrigger(role, ladder)) = float.NegativeInfinity;
        }
    }

    /// <summary>What the listed ladders are swept of.</summary>
    [MethodImpl(Ops.Boundary)]
    public static Swept Sum(in PathInputs inputs, in PathState state, SideOf at, Swept swept)
    {
        StateShape shape = inputs.Run.Shape;
        swept.Quantity = 0;
        swept.Positions = 0;
        swept.Orders = 0;
        for (int place = swept.First; place < swept.End; place++)
        {
            int ladder = state.Int(shape.SweptLadder(place));
            int from = state.Int(shape.SweptFrom(ladder));
            int to = state.Int(shape.NextRung(at.Role, ladder));
            int orders = inputs.Rungs[to].PositionsBefore - inputs.Rungs[from].PositionsBefore;
            swept.Quantity += inputs.Rungs[to].QuantityBefore - inputs.Rungs[from].QuantityBefore;
            swept.Orders += orders;
            swept.Positions += inputs.Venue.Ladders[ladder].Counts != 0 ? orders : 0;
        }

        swept.Quantity = Ops.Mul(swept.Quantity, state.Double(at.Asset, AssetDouble.Open(at.Role, at.Side)));
        return swept;
    }
}
