namespace StressGpu.Kernels;

/// <summary>Partial liquidation: a position is several slices on ladders of their own, each of which follows the one before.</summary>
internal static class Slices
{
    /// <summary>Only first slices may trade at the start.</summary>
    [MethodImpl(Ops.Boundary)]
    public static void Start(in PathInputs inputs, in PathState state)
    {
        StateShape shape = inputs.Run.Shape;
        for (int index = 0; index < 2 * shape.Venue.Ladders; index++)
        {
            int role = index & 1;
            int ladder = index >> 1;
            int first = inputs.Ladders[ladder].First;
            bool waits = inputs.Venue.Ladders[ladder].SliceBefore >= 0;
            state.Int(shape.Venue.SliceLimit(role, ladder)) = waits ? first : inputs.Ladders[ladder].End;
            for (int place = 0; place < shape.Venue.CoolDownRows; place++)
            {
                state.Int(shape.Venue.SliceRing(role, ladder, place)) = first;
            }

            MovingSweep.PointTo(inputs, state, role, ladder, first);
        }

        if (shape.Venue.Ladders > 0)
        {
            RearmAll(inputs, state);
        }
    }

    /// <summary>Lets slices follow what traded a cool-down ago, and has every ladder looked at.</summary>
    [MethodImpl(Ops.Boundary)]
    public static void Release(in PathInputs inputs, in PathState state, int row)
    {
        for (int index = 0; index < 4 * inputs.Run.Assets; index++)
        {
            SideOf at = SideOf.Of(index & 1, index >> 2, (index >> 1) & 1);
            if (!(VenueState.Float(inputs, state, at.Asset, VenueFloat.CoolUntil(at.Role)) < row))
            {
                Release(inputs, state, at, row);
            }
        }
    }

    [MethodImpl(Ops.Boundary)]
    private static void Release(in PathInputs inputs, in PathState state, SideOf at, int row)
    {
        StateShape shape = inputs.Run.Shape;
        bool released = false;
        int end = inputs.LadderIndex[2 * at.Asset + at.Side + 1];
        for (int ladder = inputs.LadderIndex[2 * at.Asset + at.Side]; ladder < end; ladder++)
        {
            int before = inputs.Venue.Ladders[ladder].SliceBefore;
            if (before >= 0)
            {
                // Rungs of slices lie alike on their ladders.
                int traded = state.Int(shape.Venue.SliceRing(at.Role, before, row % shape.Venue.CoolDownRows));
                int limit = traded - inputs.Ladders[before].First + inputs.Ladders[ladder].First;
                if (limit != state.Int(shape.Venue.SliceLimit(at.Role, ladder)))
                {
                    released = true;
                    state.Int(shape.Venue.SliceLimit(at.Role, ladder)) = limit;
                    MovingSweep.PointTo(inputs, state, at.Role, ladder, state.Int(shape.NextRung(at.Role, ladder)));
                }
            }
        }

        if (released)
        {
            LadderSweep.Rearm(inputs, state, at);
            state.Int(StateShape.Active(at.Asset >> 2)) |= 1 << ((at.Asset & 3) + 4 * at.Role);
        }
    }

    /// <summary>Remembers how far every ladder has traded at the end of a row.</summary>
    [MethodImpl(Ops.Boundary)]
    public static void Remember(in PathInputs inputs, in PathState state, int row)
    {
        StateShape shape = inputs.Run.Shape;
        for (int index = 0; index < 2 * inputs.Run.Assets; index++)
        {
            int role = index & 1;
            int asset = index >> 1;
            if (!(VenueState.Float(inputs, state, asset, VenueFloat.CoolUntil(role)) < row))
            {
                int end = inputs.LadderIndex[2 * asset + 2];
                for (int ladder = inputs.LadderIndex[2 * asset]; ladder < end; ladder++)
                {
                    int next = state.Int(shape.NextRung(role, ladder));
                    state.Int(shape.Venue.SliceRing(role, ladder, row % shape.Venue.CoolDownRows)) = next;
                }
            }
        }
    }

    /// <summary>Starts the cool-down of what has just traded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Cool(in PathInputs inputs, in PathState state, int role, int asset, int row)
    {
        if (Uses.Of(inputs, Mechanism.Slices))
        {
            VenueState.Float(inputs, state, asset, VenueFloat.CoolUntil(role)) = row + inputs.Run.Shape.Venue.CoolDownRows;
        }
    }

    /// <summary>The rung up to which a ladder may trade, at most <paramref name="to"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Limit(in PathInputs inputs, in PathState state, int role, int ladder, int to)
    {
        if (!Uses.Of(inputs, Mechanism.Slices))
        {
            return to;
        }

        int limit = state.Int(inputs.Run.Shape.Venue.SliceLimit(role, ladder));
        return to < limit ? to : limit;
    }

    /// <summary>Whether a ladder at a rung waits for the slice before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Waits(in PathInputs inputs, in PathState state, int role, int ladder, int rung) =>
        Uses.Of(inputs, Mechanism.Slices) && rung >= state.Int(inputs.Run.Shape.Venue.SliceLimit(role, ladder));

    [MethodImpl(Ops.Boundary)]
    private static void RearmAll(in PathInputs inputs, in PathState state)
    {
        for (int index = 0; index < 4 * inputs.Run.Assets; index++)
        {
            LadderSweep.Rearm(inputs, state, SideOf.Of(index & 1, index >> 2, (index >> 1) & 1));
        }
    }
}
