namespace StressGpu.Kernels;

/// <summary>From what an account closes to the flow that it adds to each asset's sweep.</summary>
internal static class AccountFlow
{
    /// <summary>Adds a planned liquidation to the round's net flows.</summary>
    public static void Add(in PathInputs inputs, in PathState state, AccountAt at)
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        int end = inputs.Accounts.Accounts[at.Account].EndLeg;
        for (int leg = inputs.Accounts.Accounts[at.Account].FirstLeg; leg < end; leg++)
        {
            int kind = inputs.Accounts.Legs[leg].Kind;
            double closing = state.Double(shape.Closing(leg));
            if (closing != 0 && kind != LegKind.UsdLoan)
            {
                int asset = inputs.Accounts.Legs[leg].Asset;
                state.Double(shape.Flow(asset)) += Bought(inputs, state, at, leg);
                state.Int(shape.Traded(asset >> 2)) |= 1 << (asset & 3);
            }
        }
    }

    /// <summary>Units of its asset that a planned leg buys, measured with the mark.</summary>
    public static double Bought(in PathInputs inputs, in PathState state, AccountAt at, int leg)
    {
        int kind = inputs.Accounts.Legs[leg].Kind;
        double closing = state.Double(inputs.Run.Shape.Accounts.Closing(leg));
        return kind == LegKind.Loan ? closing
            : kind == LegKind.Inverse ? -closing / state.Double(at.Prices + inputs.Accounts.Legs[leg].Asset)
            : kind == LegKind.Option
                ? Ops.Mul(-closing, OptionBook.Delta(inputs, state, inputs.Accounts.Legs[leg].Link))
            : -closing;
    }
}
