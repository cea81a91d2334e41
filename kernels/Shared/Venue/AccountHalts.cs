namespace StressGpu.Kernels;

/// <summary>An account is not liquidated at a row at which an asset that it holds or owes is halted.</summary>
internal static class AccountHalts
{
    /// <summary>Whether one is.</summary>
    public static bool IsOn(in PathInputs inputs, in PathState state, AccountAt at, int row) =>
        Uses.Of(inputs, Mechanism.Halts) && HasHalted(inputs, state, at, row);

    [MethodImpl(Ops.Rare)]
    private static bool HasHalted(in PathInputs inputs, in PathState state, AccountAt at, int row)
    {
        bool halted = false;
        int end = inputs.Accounts.Accounts[at.Account].EndLeg;
        for (int leg = inputs.Accounts.Accounts[at.Account].FirstLeg; leg < end; leg++)
        {
            bool held = inputs.Accounts.Legs[leg].Kind != LegKind.UsdLoan && at.Units(inputs, state, leg) != 0;
            halted |= held && Halts.IsOn(inputs, state, at.Role, inputs.Accounts.Legs[leg].Asset, row);
        }

        return halted;
    }
}
