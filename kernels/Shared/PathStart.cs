namespace StressGpu.Kernels;

/// <summary>The state of a path before anything has happened.</summary>
internal static class PathStart
{
    /// <summary>Clears the state, points every ladder at its first rung and fills the fund.</summary>
    public static void Initialise(in PathInputs inputs, in PathState state, in PathId path)
    {
        for (int lane = 0; lane < Ops.Width; lane++)
        {
            PathState one = state.Lane(lane);
            Clear(inputs, one);
            Name(inputs, one, Ops.Word(path.Low, lane), Ops.Word(path.High, lane));
            if (inputs.Run.Shape.Drivers.Components > 0)
            {
                Drivers.Start(inputs, one, Ops.Word(path.Low, lane));
            }

            for (int role = 0; role < 2; role++)
            {
                one.Double(StateShape.Sum(role, Tally.Fund)) = inputs.Run.Fund;
                one.Double(StateShape.Sum(role, Tally.VaultCash)) = inputs.Run.VaultCapitalUsd;
                one.Double(StateShape.Sum(role, Tally.FirstStep)) = -1;
                PointLadders(inputs, one, role);
            }

            if (inputs.Run.Mechanisms != 0)
            {
                VenueStart.Initialise(inputs, one);
            }
        }
    }

    /// <summary>Keeps the id that a path draws with where the account engine draws too.</summary>
    public static void Name(in PathInputs inputs, in PathState state, uint low, uint high)
    {
        if (inputs.Run.Shape.Accounts.Accounts > 0)
        {
            state.Int(inputs.Run.Shape.Accounts.PathLow) = (int)low;
            state.Int(inputs.Run.Shape.Accounts.PathHigh) = (int)high;
        }
    }

    private static void Clear(in PathInputs inputs, in PathState state)
    {
        StateShape shape = inputs.Run.Shape;
        for (int slot = 0; slot < shape.OwnFloats; slot++)
        {
            state.Float(slot) = 0;
        }

        for (int surface = 0; surface < shape.Accounts.Surfaces; surface++)
        {
            state.Float(shape.Accounts.Noise(surface)) = 0;
            state.Float(shape.Accounts.FairBefore(surface)) = 0;
            state.Float(shape.Accounts.TradedBefore(surface)) = 0;
        }

        for (int slot = 0; slot < shape.OwnDoubles + shape.Accounts.ClearedDoubles; slot++)
        {
            state.Double(slot) = 0;
        }

        for (int slot = 0; slot < shape.OwnInts + shape.Accounts.ClearedInts; slot++)
        {
            state.Int(slot) = 0;
        }
    }

    private static void PointLadders(in PathInputs inputs, in PathState state, int role)
    {
        StateShape shape = inputs.Run.Shape;
        for (int ladder = 0; ladder < shape.Ladders; ladder++)
        {
            int first = inputs.Ladders[ladder].First;
            LadderSweep.MoveTo(inputs, state, role, ladder, first);
            state.Int(shape.Counted(role, ladder)) = first;
        }

        for (int asset = 0; asset < shape.Padded; asset++)
        {
            for (int side = 0; side < 2; side++)
            {
                state.Double(asset, AssetDouble.Open(role, side)) = 1;
                LadderSweep.Rearm(inputs, state, SideOf.Of(role, asset, side));
            }
        }
    }
}
