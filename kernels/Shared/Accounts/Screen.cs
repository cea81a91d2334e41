namespace StressGpu.Kernels;

/// <summary>
/// Which untouched accounts may trigger. Each account has rows: linear functions of the factors that are below 0 before the
/// account can trigger, with room for every rounding; a block of 32 rows has a row of its own that is below 0 before any of
/// them is. So far from the triggers a look at 1,024 rows is one at 32 bounds; what remains is decided in doubles.
/// </summary>
internal static class Screen
{
    /// <summary>Rows of a block, and blocks of a group.</summary>
    public const int Rows = 32;

    /// <summary>Factors over this are outside of what the rows were built for: everybody is looked at.</summary>
    public const float FactorLimit = 7;

    /// <summary>Blocks of a group in which an account may trigger, one bit each.</summary>
    [MethodImpl(Ops.Rare)]
    public static uint Blocks(in PathInputs inputs, in PathState state, int role, int group, bool everybody)
    {
        uint there = BlocksThere(inputs, group);
        return everybody ? there : Ops.Below(inputs, state, inputs.Accounts.Groups[group], role) & there;
    }

    /// <summary>Blocks of a group, one bit each; the last group is not full as a rule.</summary>
    public static uint BlocksThere(in PathInputs inputs, int group)
    {
        int left = inputs.Run.Shape.Accounts.Blocks - inputs.Accounts.Groups[group].First;
        return left >= Rows ? ~0u : (1u << left) - 1u;
    }

    /// <summary>Untouched rows of a block whose account may trigger, one bit each.</summary>
    [MethodImpl(Ops.Rare)]
    public static uint RowsOf(in PathInputs inputs, in PathState state, int role, int block, bool everybody)
    {
        uint rows = everybody ? ~0u : Ops.Below(inputs, state, inputs.Accounts.Blocks[block], role);
        return rows & ~(uint)state.Int(inputs.Run.Shape.Accounts.Excluded(role, block));
    }

    /// <summary>Whether an asset has moved further than the rows allow for.</summary>
    public static bool Everybody(in PathInputs inputs, in PathState state, int role)
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        bool far = false;
        for (int asset = 0; asset < inputs.Run.Assets; asset++)
        {
            far |= state.Float(shape.Factor(role, asset)) > FactorLimit;
        }

        return far || (Uses.Of(inputs, Mechanism.MovingTriggers) && VenueFactors.AreFar(inputs, state, role));
    }
}
