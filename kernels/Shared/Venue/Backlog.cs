namespace StressGpu.Kernels;

/// <summary>What has triggered and nobody has taken, by asset and side of the traded path.</summary>
internal static class Backlog
{
    /// <summary>Notes what a look at a row leaves, units.</summary>
    [MethodImpl(Ops.Boundary)]
    public static void Note(in PathInputs inputs, in PathState state, SideOf at, double units, int row)
    {
        VenueShape shape = inputs.Run.Shape.Venue;
        if (!(units > 0))
        {
            return;
        }

        if (state.Int(shape.BacklogLast(at.Asset, at.Side)) < row - 1)
        {
            state.Int(shape.BacklogSince(at.Asset, at.Side)) = row;
        }

        state.Int(shape.BacklogLast(at.Asset, at.Side)) = row;
        double usd = Ops.Mul(units, VenueState.Double(inputs, state, at.Asset, VenueDouble.FirstMark));
        VenueState.Float(inputs, state, at.Asset, VenueFloat.Backlog) += (float)usd;
    }

    /// <summary>What all assets have left at a row, USD; the largest is kept.</summary>
    [MethodImpl(Ops.Boundary)]
    public static void Count(in PathInputs inputs, in PathState state, int row)
    {
        double sum = 0;
        for (int asset = 0; asset < inputs.Run.Assets; asset++)
        {
            sum += Usd(inputs, state, asset, row);
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
        return now ? VenueState.Float(inputs, state, asset, VenueFloat.Backlog) : 0;
    }

    /// <summary>Rows that a side's backlog has lasted without a break; 0 where there is none.</summary>
    [MethodImpl(Ops.Boundary)]
    public static int Age(in PathInputs inputs, in PathState state, SideOf at, int row)
    {
        VenueShape shape = inputs.Run.Shape.Venue;
        int last = state.Int(shape.BacklogLast(at.Asset, at.Side));
        return last < row - 1 ? 0 : row - state.Int(shape.BacklogSince(at.Asset, at.Side));
    }
}
