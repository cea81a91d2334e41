namespace StressGpu.Kernels;

/// <summary>
/// Highest and lowest price of the last rows, exactly, at a few operations a row (van Herk 1992; Gil and Werman 1993): rows come
/// in blocks as long as the window, and a window is the end of one block and the beginning of the next.
/// </summary>
internal static class WindowExtremes
{
    /// <summary>Takes a row's price in; the extremes are then those of the window that ends with it.</summary>
    [MethodImpl(Ops.Boundary)]
    public static void Add(in PathInputs inputs, in PathState state, int asset, int role, int row, Real log)
    {
        VenueShape shape = inputs.Run.Shape.Venue;
        int place = row % shape.WindowRows;
        Ops.Store(state, shape.Window(asset, role, place), log);
        Real high = log, low = log;
        if (place > 0)
        {
            high = Ops.Max(high, Ops.Load(state, shape.HighFrom(asset, role, 0)));
            low = Ops.Min(low, Ops.Load(state, shape.LowFrom(asset, role, 0)));
        }

        if (place + 1 < shape.WindowRows)
        {
            // Place 0 of the last block has left the window, so it holds the running extremes of this one.
            Ops.Store(state, shape.HighFrom(asset, role, 0), high);
            Ops.Store(state, shape.LowFrom(asset, role, 0), low);
            if (row >= shape.WindowRows)
            {
                high = Ops.Max(high, Ops.Load(state, shape.HighFrom(asset, role, place + 1)));
                low = Ops.Min(low, Ops.Load(state, shape.LowFrom(asset, role, place + 1)));
            }
        }
        else
        {
            CloseBlock(inputs, state, asset, role);
        }

        VenueState.Store(inputs, state, asset, VenueFloat.WindowHigh(role), high);
        VenueState.Store(inputs, state, asset, VenueFloat.WindowLow(role), low);
    }

    /// <summary>One path's window begins anew at a price.</summary>
    [MethodImpl(Ops.Boundary)]
    public static void Restart(in PathInputs inputs, in PathState state, int asset, int role, float log)
    {
        VenueShape shape = inputs.Run.Shape.Venue;
        for (int place = 0; place < shape.WindowRows; place++)
        {
            state.Float(shape.Window(asset, role, place)) = log;
            state.Float(shape.HighFrom(asset, role, place)) = log;
            state.Float(shape.LowFrom(asset, role, place)) = log;
        }

        VenueState.Float(inputs, state, asset, VenueFloat.WindowHigh(role)) = log;
        VenueState.Float(inputs, state, asset, VenueFloat.WindowLow(role)) = log;
    }

    [MethodImpl(Ops.Boundary)]
    private static void CloseBlock(in PathInputs inputs, in PathState state, int asset, int role)
    {
        VenueShape shape = inputs.Run.Shape.Venue;
        Real high = Ops.Load(state, shape.Window(asset, role, shape.WindowRows - 1));
        Real low = high;
        for (int place = shape.WindowRows - 1; place > 0; place--)
        {
            Real log = Ops.Load(state, shape.Window(asset, role, place));
            high = Ops.Max(high, log);
            low = Ops.Min(low, log);
            Ops.Store(state, shape.HighFrom(asset, role, place), high);
            Ops.Store(state, shape.LowFrom(asset, role, place), low);
        }
    }
}
