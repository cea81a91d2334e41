namespace StressGpu.Kernels;

/// <summary>Finding what triggers on the ladders of one asset and side.</summary>
internal static class LadderSweep
{
    /// <summary>
    /// Sweeps what triggers on one side at a signed log mark: moves the swept ladders' pointers on and sets the side's next
    /// trigger. Something must trigger. As a rule one ladder is swept, and nothing needs to be listed.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Swept Find(in PathInputs inputs, in PathState state, AssetState own, SideOf at, float signedMark)
    {
        LadderState ladders = LadderState.Of(state, inputs.Run.Shape, at.Role);
        float nearest = float.NegativeInfinity;
        int hits = 0, hit = 0;
        int end = inputs.LadderIndex[2 * at.Asset + at.Side + 1];
        for (int ladder = inputs.LadderIndex[2 * at.Asset + at.Side]; ladder < end; ladder++)
        {
            float trigger = ladders.NextTrigger(ladder);
            int over = signedMark < trigger ? 1 : 0;
            hits += over;
            hit += ladder & -over;
            nearest = Ops.Larger(Ops.Unless(over, trigger, float.NegativeInfinity), nearest);
        }

        if (hits > 1)
        {
            return FindSeveral(inputs, state, at, signedMark, 0);
        }

        Swept swept = default;
        int from = ladders.NextRung(hit);
        int to = Search(inputs, hit, from, signedMark);
        swept.Ladder = hit;
        swept.From = from;
        swept.To = to;
        swept.Positions = inputs.Rungs[to].PositionsBefore - inputs.Rungs[from].PositionsBefore;
        double quantity = inputs.Rungs[to].QuantityBefore - inputs.Rungs[from].QuantityBefore;
        swept.Quantity = Ops.Mul(quantity, own.Double(AssetDouble.Open(at.Role, at.Side)));
        ladders.NextRung(hit) = to;
        float next = inputs.Triggers[to];
        ladders.NextTrigger(hit) = next;
        own.Float(AssetFloat.Next(at.Role, at.Side)) = Ops.Signed(Ops.Larger(next, nearest), at.Side);
        return swept;
    }

    /// <summary><see cref="Find"/> for any number of ladders: lists them from place <paramref name="first"/> on.</summary>
    [MethodImpl(Ops.Boundary)]
    public static Swept FindSeveral(in PathInputs inputs, in PathState state, SideOf at, float signedMark, int first)
    {
        StateShape shape = inputs.Run.Shape;
        Swept swept = default;
        swept.First = first;
        swept.End = first;
        int end = inputs.LadderIndex[2 * at.Asset + at.Side + 1];
        for (int ladder = inputs.LadderIndex[2 * at.Asset + at.Side]; ladder < end; ladder++)
        {
            if (signedMark < state.Float(shape.NextTrigger(at.Role, ladder)))
            {
                // The old pointer is stored before it is overwritten: see the remark of Margins.Count.
                int from = state.Int(shape.NextRung(at.Role, ladder));
                state.Int(shape.SweptFrom(ladder)) = from;
                state.Int(shape.SweptLadder(swept.End)) = ladder;
                swept.End++;
                int to = Search(inputs, ladder, from, signedMark);
                swept.Quantity += inputs.Rungs[to].QuantityBefore - inputs.Rungs[from].QuantityBefore;
                swept.Positions += inputs.Rungs[to].PositionsBefore - inputs.Rungs[from].PositionsBefore;
                MoveTo(inputs, state, at.Role, ladder, to);
            }
        }

        Rearm(inputs, state, at);
        swept.Quantity = Ops.Mul(swept.Quantity, state.Double(at.Asset, AssetDouble.Open(at.Role, at.Side)));
        return swept;
    }

    /// <summary>Points a ladder at a rung.</summary>
    public static void MoveTo(in PathInputs inputs, in PathState state, int role, int ladder, int rung)
    {
        StateShape shape = inputs.Run.Shape;
        state.Int(shape.NextRung(role, ladder)) = rung;
        state.Float(shape.NextTrigger(role, ladder)) = inputs.Triggers[rung];
    }

    /// <summary>Sets the price at which the next position of an asset and side triggers: the nearest over its tiers.</summary>
    public static void Rearm(in PathInputs inputs, in PathState state, SideOf at)
    {
        StateShape shape = inputs.Run.Shape;
        float nearest = float.NegativeInfinity;
        int end = inputs.LadderIndex[2 * at.Asset + at.Side + 1];
        for (int ladder = inputs.LadderIndex[2 * at.Asset + at.Side]; ladder < end; ladder++)
        {
            float trigger = state.Float(shape.NextTrigger(at.Role, ladder));
            nearest = trigger > nearest ? trigger : nearest;
        }

        state.Float(at.Asset, AssetFloat.Next(at.Role, at.Side)) = Ops.Signed(nearest, at.Side);
    }

    /// <summary>First rung after <paramref name="from"/>, which triggers, that does not: near at one look, far by the grid.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Search(in PathInputs inputs, int ladder, int from, float signedMark)
    {
        int triggered = Ops.CountOver(inputs.Triggers, from + 1, signedMark);
        return triggered < Ops.Near ? from + 1 + triggered : SearchFar(inputs, ladder, signedMark);
    }

    /// <summary>
    /// The grid gives the mark's cell, the place within the cell a first guess, and a walk of a rung or two the answer,
    /// which does not depend on the guess.
    /// </summary>
    [MethodImpl(Ops.Boundary)]
    private static int SearchFar(in PathInputs inputs, int ladder, float signedMark)
    {
        float place = LadderPlace.Of(inputs.Ladders[ladder], signedMark);
        int cell = (int)place;
        int at = inputs.Ladders[ladder].Grid + cell;
        int low = inputs.Grid[at];
        int rung = low + (int)Ops.MulOne(place - cell, inputs.Grid[at + 1] - low);
        Ops.Prefetch(inputs.Rungs, rung);
        while (signedMark < inputs.Triggers[rung])
        {
            rung++;
        }

        while (rung > low && !(signedMark < inputs.Triggers[rung - 1]))
        {
            rung--;
        }

        return rung;
    }
}
