namespace StressGpu.Kernels;

/// <summary>Finding what triggers on the ladders of one asset and side, and moving their pointers past it.</summary>
internal static class LadderSweep
{
    /// <summary>Open quantity that triggers at a signed log mark; remembers how far each ladder is swept.</summary>
    public static double Find(in PathInputs inputs, in PathState state, int lane, SideOf at, float signedMark)
    {
        StateShape shape = inputs.Run.Shape;
        double quantity = 0;
        int end = inputs.LadderIndex[2 * at.Asset + at.Side + 1];
        for (int ladder = inputs.LadderIndex[2 * at.Asset + at.Side]; ladder < end; ladder++)
        {
            int from = state.Ints[Ops.At(state, shape.NextRung(at.Role, ladder)) + lane];
            int to = Search(inputs.Rungs, from, inputs.Ladders[ladder].End, signedMark);
            state.Ints[Ops.At(state, shape.SweptTo(ladder)) + lane] = to;
            quantity += inputs.Rungs[to].QuantityBefore - inputs.Rungs[from].QuantityBefore;
        }

        return Ops.Mul(quantity, state.Doubles[Ops.At(state, shape.Open(at.Role, at.Asset, at.Side)) + lane]);
    }

    /// <summary>Sets the price at which the next position of an asset and side triggers: the nearest over its tiers.</summary>
    public static void Rearm(in PathInputs inputs, in PathState state, int lane, int role, int asset, int side)
    {
        StateShape shape = inputs.Run.Shape;
        float nearest = float.NegativeInfinity;
        int end = inputs.LadderIndex[2 * asset + side + 1];
        for (int ladder = inputs.LadderIndex[2 * asset + side]; ladder < end; ladder++)
        {
            float trigger = inputs.Rungs[state.Ints[Ops.At(state, shape.NextRung(role, ladder)) + lane]].SignedTrigger;
            nearest = trigger > nearest ? trigger : nearest;
        }

        int slot = side == 0 ? shape.NextLong(role, asset) : shape.NextShort(role, asset);
        state.Floats[Ops.At(state, slot) + lane] = side == 0 ? nearest : -nearest;
    }

    /// <summary>First rung from <paramref name="from"/> on that does not trigger: gallop, then bisect.</summary>
    public static int Search(Rungs rungs, int from, int end, float signedMark)
    {
        if (!(signedMark < rungs[from].SignedTrigger))
        {
            return from;
        }

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
