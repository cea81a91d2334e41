namespace StressGpu.Kernels;

/// <summary>Finding what triggers on the ladders of one asset and side.</summary>
internal static class LadderSweep
{
    /// <summary>Open quantity that triggers at a signed log mark; remembers how far each triggered ladder is swept.</summary>
    public static double Find(in PathInputs inputs, in PathState state, SideOf at, float signedMark)
    {
        StateShape shape = inputs.Run.Shape;
        double quantity = 0;
        int end = inputs.LadderIndex[2 * at.Asset + at.Side + 1];
        for (int ladder = inputs.LadderIndex[2 * at.Asset + at.Side]; ladder < end; ladder++)
        {
            if (signedMark < state.Float(shape.NextTrigger(at.Role, ladder)))
            {
                int from = state.Int(shape.NextRung(at.Role, ladder));
                int to = Gallop(inputs.Rungs, from, inputs.Ladders[ladder].End, signedMark);
                state.Int(shape.SweptTo(ladder)) = to;
                quantity += inputs.Rungs[to].QuantityBefore - inputs.Rungs[from].QuantityBefore;
            }
        }

        return Ops.Mul(quantity, state.Double(at.Asset, AssetDouble.Open(at.Role, at.Side)));
    }

    /// <summary>Points a ladder at a rung.</summary>
    public static void MoveTo(in PathInputs inputs, in PathState state, int role, int ladder, int rung)
    {
        StateShape shape = inputs.Run.Shape;
        state.Int(shape.NextRung(role, ladder)) = rung;
        state.Float(shape.NextTrigger(role, ladder)) = inputs.Rungs[rung].SignedTrigger;
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

        state.Float(at.Asset, AssetFloat.Next(at.Role, at.Side)) = at.Side == 0 ? nearest : -nearest;
    }

    /// <summary>First rung of a ladder that does not trigger at a signed mark: from the grid, then within its cell.</summary>
    public static int Search(in PathInputs inputs, int ladder, float signedMark)
    {
        int at = inputs.Ladders[ladder].Grid + inputs.Ladders[ladder].CellOf(signedMark);
        int low = inputs.Grid[at];
        int high = inputs.Grid[at + 1];
        while (high - low > 2)
        {
            int middle = (low + high) >> 1;
            bool triggers = signedMark < inputs.Rungs[middle].SignedTrigger;
            low = triggers ? middle + 1 : low;
            high = triggers ? high : middle;
        }

        low += signedMark < inputs.Rungs[low].SignedTrigger ? 1 : 0;
        while (signedMark < inputs.Rungs[low].SignedTrigger)
        {
            low++;
        }

        return low;
    }

    /// <summary>First rung after <paramref name="from"/>, which triggers, that does not: gallop, then bisect.</summary>
    public static int Gallop(Rungs rungs, int from, int end, float signedMark)
    {
        int low = from, stride = 1, high = from + 1;
        while (high < end && signedMark < rungs[high].SignedTrigger)
        {
            low = high;
            high += stride;
            stride += stride;
        }

        high = high < end ? high : end;
        while (high - low > 1)
        {
            int middle = (low + high) >> 1;
            bool triggers = signedMark < rungs[middle].SignedTrigger;
            low = triggers ? middle : low;
            high = triggers ? high : middle;
        }

        return high;
    }
}
