namespace StressGpu.Kernels;

/// <summary>What is watched at step ends in a moving venue: triggers, and whatever else needs a look at a path by itself.</summary>
internal static class MovingWatch
{
    /// <summary>Marks which assets of the quad trigger, as <see cref="Watch.Triggers"/> does; words of lanes to look at.</summary>
    [MethodImpl(Ops.Boundary)]
    public static Bits Triggers<TMark>(in PathInputs inputs, in PathState state, int quad, int row)
        where TMark : struct, IMark
    {
        int asset = 4 * quad;
        Bits active = Asset<TMark>(inputs, state, asset, 1)
            | Asset<TMark>(inputs, state, asset + 1, 2)
            | Asset<TMark>(inputs, state, asset + 2, 4)
            | Asset<TMark>(inputs, state, asset + 3, 8);
        Ops.StoreInts(state, StateShape.Active(quad), active);
        for (int index = asset; index < asset + 4; index++)
        {
            active |= Others<TMark>(inputs, state, index, row);
        }

        return active;
    }

    [MethodImpl(Ops.Boundary)]
    private static Bits Asset<TMark>(in PathInputs inputs, in PathState state, int asset, uint bit)
        where TMark : struct, IMark
    {
        Real low, high, shadowLow, shadowHigh;
        Real fair = Ops.Load(state, StateShape.FloatOf(asset, AssetFloat.Fair));
        if (inputs.Run.Bridge != 0)
        {
            Real away = Watch.Price(state, asset) - fair;
            shadowLow = VenueState.Load(inputs, state, asset, VenueFloat.Low);
            shadowHigh = VenueState.Load(inputs, state, asset, VenueFloat.High);
            shadowLow = Ops.Min(shadowLow, fair);
            shadowHigh = Ops.Max(shadowHigh, fair);
            low = default(TMark).Of(inputs, state, asset, shadowLow, shadowLow + away);
            high = default(TMark).Of(inputs, state, asset, shadowHigh, shadowHigh + away);
        }
        else
        {
            low = default(TMark).Of(inputs, state, asset, fair, Watch.Price(state, asset));
            high = low;
            shadowLow = default(TMark).Shadow(inputs, state, asset, fair);
            shadowHigh = shadowLow;
        }

        SideMarks traded = SideMarks.Of(inputs, state, SideOf.Of(0, asset, 0), low, high);
        SideMarks shadow = SideMarks.Of(inputs, state, SideOf.Of(1, asset, 0), shadowLow, shadowHigh);
        return Outside(state, asset, 0, traded, bit) | Outside(state, asset, 1, shadow, bit << 4);
    }

    [MethodImpl(Ops.Boundary)]
    private static Bits Outside(in PathState state, int asset, int role, SideMarks marks, uint bit)
    {
        Mask longs = Ops.Over(Ops.Load(state, StateShape.FloatOf(asset, AssetFloat.Next(role, 0))), marks.Long);
        Mask shorts = Ops.Over(marks.Short, Ops.Load(state, StateShape.FloatOf(asset, AssetFloat.Next(role, 1))));
        return Ops.Flag(longs, bit) | Ops.Flag(shorts, bit);
    }

    [MethodImpl(Ops.Boundary)]
    private static Bits Others<TMark>(in PathInputs inputs, in PathState state, int asset, int row)
        where TMark : struct, IMark
    {
        VenueShape shape = inputs.Run.Shape.Venue;
        Bits others = Ops.OfBits(0);
        Real fair = Ops.Load(state, StateShape.FloatOf(asset, AssetFloat.Fair));
        Real price = Watch.Price(state, asset);
        if (shape.LatencyRows > 0)
        {
            Ops.Store(state, shape.LatencyRing(asset, row % shape.LatencyRows), default(TMark).Of(inputs, state, asset, fair, price));
        }

        if (Uses.Of(inputs, Mechanism.Breaker))
        {
            others |= Halts.Screen(inputs, state, asset, 0, price) | Halts.Screen(inputs, state, asset, 1, fair);
        }

        if (Uses.Of(inputs, Mechanism.Slices))
        {
            Real until = Ops.Max(
                VenueState.Load(inputs, state, asset, VenueFloat.CoolUntil(0)), VenueState.Load(inputs, state, asset, VenueFloat.CoolUntil(1)));
            others |= Ops.Flag(Ops.Over(until, Ops.Of(row - 0.5f)), 1);
        }

        if (Uses.Of(inputs, Mechanism.Vault))
        {
            others |= Ops.Flag(Ops.Over(VenueState.Load(inputs, state, asset, VenueFloat.VaultHolds), Ops.Of(0f)), 1);
        }

        if (Uses.Of(inputs, Mechanism.Panic))
        {
            Real lost = VenueState.Load(inputs, state, asset, VenueFloat.ConfidenceLost);
            others |= Ops.Flag(Ops.Over(lost, Ops.Of(inputs.Venue.Terms[0].PanicOver)), 1);
        }

        return others;
    }
}
