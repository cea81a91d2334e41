namespace StressGpu.Kernels;

/// <summary>The state of a path before anything has happened.</summary>
internal static class PathStart
{
    /// <summary>Clears the state, points every ladder at its first rung and fills the fund.</summary>
    public static void Initialise(in PathInputs inputs, in PathState state)
    {
        StateShape shape = inputs.Run.Shape;
        for (int slot = 0; slot < shape.FloatSlots; slot++)
        {
            Ops.Store(state, slot, Ops.Of(0f));
        }

        for (int lane = 0; lane < Ops.Width; lane++)
        {
            InitialiseOne(inputs, state, lane);
        }
    }

    private static void InitialiseOne(in PathInputs inputs, in PathState state, int lane)
    {
        StateShape shape = inputs.Run.Shape;
        for (int slot = 0; slot < shape.DoubleSlots; slot++)
        {
            state.Doubles[Ops.At(state, slot) + lane] = 0;
        }

        for (int slot = 0; slot < shape.IntSlots; slot++)
        {
            state.Ints[Ops.At(state, slot) + lane] = 0;
        }

        for (int role = 0; role < 2; role++)
        {
            state.Doubles[Ops.At(state, shape.Sum(role, Tally.Fund)) + lane] = inputs.Run.FundUsd;
            state.Doubles[Ops.At(state, shape.Sum(role, Tally.FirstStep)) + lane] = -1;
            for (int ladder = 0; ladder < shape.Ladders; ladder++)
            {
                state.Ints[Ops.At(state, shape.NextRung(role, ladder)) + lane] = inputs.Ladders[ladder].First;
                state.Ints[Ops.At(state, shape.Counted(role, ladder)) + lane] = inputs.Ladders[ladder].First;
            }

            for (int asset = 0; asset < shape.Padded; asset++)
            {
                state.Doubles[Ops.At(state, shape.Open(role, asset, 0)) + lane] = 1;
                state.Doubles[Ops.At(state, shape.Open(role, asset, 1)) + lane] = 1;
                LadderSweep.Rearm(inputs, state, lane, role, asset, 0);
                LadderSweep.Rearm(inputs, state, lane, role, asset, 1);
            }
        }
    }
}
