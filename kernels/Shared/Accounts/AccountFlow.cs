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
                double bought = kind == LegKind.Loan ? closing
                    : kind == LegKind.Inverse ? -closing / state.Double(at.Prices + asset)
                    : kind == LegKind.Option
                        ? Ops.Mul(-closing, OptionBook.Delta(inputs, state, inputs.Accounts.Legs[leg].Link))
                    : -closing;
                state.Double(shape.Flow(asset)) += bought;
                state.Int(shape.Traded(asset >> 2)) |= 1 << (asset & 3);
            }
        }
    }
}
