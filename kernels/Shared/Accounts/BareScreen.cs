namespace StressGpu.Kernels;

/// <summary>The screen alone, at the start prices: what benchmarks measure account sweeps with.</summary>
internal static class BareScreen
{
    /// <summary>Sums every row of every account in every lane; returns how many of the first lane's blocks have one below 0.</summary>
    public static int Every(in PathInputs inputs, in PathState state)
    {
        int below = 0;
        for (int block = 0; block < inputs.Run.Shape.Accounts.Blocks; block++)
        {
            Ops.BelowInLanes(inputs, state, inputs.Accounts.Blocks[block], 0);
            below += state.Int(inputs.Run.Shape.Accounts.Below) != 0 ? 1 : 0;
        }

        return below;
    }

    /// <summary>What a step costs at whose end nobody is near a trigger; returns how many lanes would be looked at.</summary>
    public static int Quiet(in PathInputs inputs, in PathState state)
    {
        uint lanes = StepScreen.Lanes<LastMark>(inputs, state, 0);
        int count = 0;
        while (lanes != 0)
        {
            lanes = Ops.WithoutLowest(lanes);
            count++;
        }

        return count;
    }
}
