namespace StressGpu.Kernels;

/// <summary>A lending oracle: fair prices, late, taken at a heartbeat or a deviation.</summary>
internal static class OraclePrice
{
    /// <summary>Lets the oracle look at a quad's fair prices at a row.</summary>
    [MethodImpl(Ops.Boundary)]
    public static void Look(in PathInputs inputs, in PathState state, int row, int quad)
    {
        VenueShape shape = inputs.Run.Shape.Venue;
        bool blind = ((inputs.Venue.Halted[row * inputs.Run.Shape.Quads + quad] >> 4) & 1) != 0;
        Real deviation = Ops.Of(inputs.Venue.Terms[0].OracleDeviation);
        Real due = Ops.Of(row - inputs.Venue.Terms[0].OracleHeartbeatRows + 0.5f);
        for (int asset = 4 * quad; asset < 4 * quad + 4; asset++)
        {
            Real seen = Ops.Load(state, StateShape.FloatOf(asset, AssetFloat.Fair));
            if (shape.OracleRows > 0)
            {
                int place = shape.OracleRing(asset, row % shape.OracleRows);
                Real late = Ops.Load(state, place);
                Ops.Store(state, place, seen);
                seen = late;
            }

            if (!blind)
            {
                Real held = VenueState.Load(inputs, state, asset, VenueFloat.Held);
                Real taken = VenueState.Load(inputs, state, asset, VenueFloat.OracleRow);
                Mask off = Ops.Either(Ops.Outside(seen, held - deviation, held + deviation), Ops.Over(due, taken));
                VenueState.Store(inputs, state, asset, VenueFloat.Held, Ops.Select(off, seen, held));
                VenueState.Store(inputs, state, asset, VenueFloat.OracleRow, Ops.Select(off, Ops.Of(row), taken));
            }
        }
    }
}
