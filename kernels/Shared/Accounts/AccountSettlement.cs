namespace StressGpu.Kernels;

/// <summary>Settles a planned liquidation at the executed prices: cash, coin, fee, what is left and what is missing.</summary>
internal static class AccountSettlement
{
    /// <summary>Settles one account and adds it to the round.</summary>
    [MethodImpl(Ops.Rare)]
    public static void Run<TTrace>(
        in PathInputs inputs, in PathState state, AccountAt at, bool lends, ref Round round, ref TTrace trace)
        where TTrace : struct, ITrace
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        ClassEntry margins = inputs.Accounts.Classes[inputs.Accounts.Accounts[at.Account].Class];
        double before = BookUsd(inputs, state, at);
        trace.Opens(inputs, state, at, round);
        AccountTrades trades = AccountTrades.Execute(inputs, state, at, lends, ref round, ref trace);
        state.Double(shape.Cash(at.Role, at.Account)) += trades.CashUsd;
        double rate = AccountFees.Rate(inputs, state, at, margins, round.Row);
        double fee = lends ? trades.BonusUsd : Fee(inputs, state, at, Ops.Mul(rate, trades.NotionalUsd));
        round.AccountFeesUsd += fee;
        round.FeesToFundUsd = Ops.Fma(margins.FeeShareToFund, fee, round.FeesToFundUsd);
        round.Positions += 1;
        if (lends)
        {
            AccountEnd.Borrower(inputs, state, at, ref round);
        }
        else
        {
            AccountEnd.Trader(inputs, state, at, ref round);
        }

        trace.Closes(inputs, state, at, round);
        state.Double(StateShape.Sum(at.Role, Tally.AccountLoss)) += before - BookUsd(inputs, state, at);
    }

    /// <summary>Charges the fee from what equity is left; returns it, USD.</summary>
    private static double Fee(in PathInputs inputs, in PathState state, AccountAt at, double feeUsd)
    {
        double equity = AccountValue.Of(inputs, state, at).Equity;
        equity = equity > 0 ? equity : 0;
        double fee = feeUsd < equity ? feeUsd : equity;
        state.Double(inputs.Run.Shape.Accounts.Cash(at.Role, at.Account)) -= fee;
        return fee;
    }

    /// <summary>The account at start prices, perpetuals at entry: cash and coin less debt, USD.</summary>
    public static double BookUsd(in PathInputs inputs, in PathState state, AccountAt at)
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        double book = state.Double(shape.Cash(at.Role, at.Account));
        int end = inputs.Accounts.Accounts[at.Account].EndLeg;
        for (int leg = inputs.Accounts.Accounts[at.Account].FirstLeg; leg < end; leg++)
        {
            int kind = inputs.Accounts.Legs[leg].Kind;
            double units = state.Double(shape.Units(at.Role, leg));
            double start = inputs.StartPrice[inputs.Accounts.Legs[leg].Asset];
            double each = kind == LegKind.Collateral ? start : kind == LegKind.Loan ? -start : kind == LegKind.UsdLoan ? -1.0
                : kind == LegKind.Option ? inputs.Accounts.Legs[leg].Terms : 0;
            book = Ops.Fma(units, each, book);
        }

        return book;
    }
}
