namespace StressGpu.Kernels;

/// <summary>Finding what triggers on the ladders of one asset and side.</summary>
internal static class LadderSweep
{
    /// <summary>A sweep of more rungs than about twice this is far.</summary>
    private const int NearStride = 8;

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
                int to = Search(inputs, ladder, from, signedMark);
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

    /// <summary>First rung after <paramref name="from"/>, which triggers, that does not: near by galloping, far by the grid.</summary>
    public static int Search(in PathInputs inputs, int ladder, int from, float signedMark)
    {
        int end = inputs.Ladders[ladder].End;
        int low = from, stride = 1, high = from + 1;
        while (high < end && signedMark < inputs.Rungs[high].SignedTrigger)
        {
            if (stride > NearStride)
            {
                return SearchFar(inputs, ladder, signedMark);
            }

            low = high;
            high += stride;
            stride += stride;
        }

        high = high < end ? high : end;
        while (high - low > 1)
        {
            int middle = (low + high) >> 1;
            bool triggers = signedMark < inputs.Rungs[middle].SignedTrigger;
            low = triggers ? middle : low;
            high = triggers ? high : middle;
        }

        return high;
    }

    /// <summary>
    /// The grid gives the mark's cell, the place within the cell a first guess, and a walk of a rung or two the answer,
    /// which does not depend on the guess.
    /// </summary>
    private static int SearchFar(in PathInputs inputs, int ladder, float signedMark)
    {
        float place = LadderPlace.Of(inputs.Ladders[ladder], signedMark);
        int cell = (int)place;
        int at = inputs.Ladders[ladder].Grid + cell;
        int low = inputs.Grid[at];
        int rung = low + (int)Ops.MulOne(place - cell, inputs.Grid[at + 1] - low);
        while (signedMark < inputs.Rungs[rung].SignedTrigger)
        {
            rung++;
        }

        while (rung > low && !(signedMark < inputs.Rungs[rung - 1].SignedTrigger))
        {
            rung--;
        }

        return rung;
    }
}
