namespace StressGpu.Kernels;

/// <summary>The part of a path's state that an account gets when it is first touched.</summary>
internal static class AccountState
{
    /// <summary>Copies an untouched account into the path's state and takes it out of the screen.</summary>
    [MethodImpl(Ops.Rare)]
    public static void Touch(in PathInputs inputs, in PathState state, int role, int account)
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        int end = inputs.Accounts.Accounts[account].EndLeg;
        for (int leg = inputs.Accounts.Accounts[account].FirstLeg; leg < end; leg++)
        {
            state.Double(shape.Units(role, leg)) = inputs.Accounts.Legs[leg].Units;
        }

        state.Double(shape.Cash(role, account)) = AccountFunding.CashUsd(inputs, state, role, account);
        state.Double(shape.Liquidated(role, account)) = 0;
        state.Int(shape.Status(role, account)) = AccountStatus.Open;
        state.Int(shape.Ready(role, account)) = 0;
        state.Int(shape.LiquidatedRow(role, account)) = -1;
        int block = inputs.Accounts.Accounts[account].Block;
        state.Int(shape.Excluded(role, block)) |= (int)inputs.Accounts.Accounts[account].Rows;
        state.Int(shape.TouchedAccount(role, state.Int(shape.Touched(role)))) = account;
        state.Int(shape.Touched(role)) += 1;
        Deadline.Reset(state, shape, role, account);
        AccountWaits.Start(inputs, state, role, account);
    }

    /// <summary>Whether the path's state holds an account.</summary>
    public static bool IsTouched(in PathInputs inputs, in PathState state, int role, int account)
    {
        int block = inputs.Accounts.Accounts[account].Block;
        uint excluded = (uint)state.Int(inputs.Run.Shape.Accounts.Excluded(role, block));
        return (excluded & inputs.Accounts.Accounts[account].Rows) != 0;
    }

    /// <summary>The account as it stands now, at one set of prices.</summary>
    public static AccountAt Now(in PathInputs inputs, in PathState state, int role, int account, int prices) =>
        AccountAt.Of(role, account, IsTouched(inputs, state, role, account) ? 1 : 0, prices);

    /// <summary>Equity of all accounts that have any, at the marks in the state, USD.</summary>
    public static double EquityUsd(in PathInputs inputs, in PathState state, int role) =>
        SumOfEquity(Ops.Own(inputs), Ops.Own(state), role);

    [MethodImpl(Ops.Rare)]
    private static double SumOfEquity(in PathInputs inputs, in PathState state, int role)
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        double sum = 0;
        for (int account = 0; account < shape.Accounts; account++)
        {
            double equity = AccountValue.Of(inputs, state, Now(inputs, state, role, account, shape.Mark(0))).Equity;
            sum += equity > 0 ? equity : 0;
        }

        return sum;
    }
}
