namespace StressGpu.Kernels;

/// <summary>What becomes of an account after a liquidation: it goes on, winds up, or is closed with something left or missing.</summary>
internal static class AccountEnd
{
    /// <summary>A borrower without collateral leaves the rest of the debt.</summary>
    [MethodImpl(Ops.Rare)]
    public static void Borrower(in PathInputs inputs, in PathState state, AccountAt at, ref Round round)
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        at.Prices = shape.Mark(0);
        AccountValue value = AccountValue.Of(inputs, state, at);
        state.Int(shape.Status(at.Role, at.Account)) = AccountStatus.Open;
        if (value.CollateralUsd < AccountValue.NothingUsd)
        {
            double missing = value.LoanUsd - value.CashUsd;
            double left = missing < 0 ? -missing : 0;
            missing = missing > 0 ? missing : 0;
            Empty(inputs, state, at);
            state.Double(shape.Cash(at.Role, at.Account)) = left;
            round.ShortfallUsd += missing;
            round.LooseShortfallUsd += missing;
            NoteBadDebt(inputs, state, at, missing);
        }
    }

    /// <summary>A venue's account without positions and debts is wound up or closed.</summary>
    [MethodImpl(Ops.Rare)]
    public static void Trader(in PathInputs inputs, in PathState state, AccountAt at, ref Round round)
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        if (HasPositions(inputs, state, at))
        {
            return;
        }

        double cash = AccountValue.Of(inputs, state, at).CashUsd;
        double collateral = 0;
        int end = inputs.Accounts.Accounts[at.Account].EndLeg;
        for (int leg = inputs.Accounts.Accounts[at.Account].FirstLeg; leg < end; leg++)
        {
            if (inputs.Accounts.Legs[leg].Kind == LegKind.Collateral)
            {
                double usd = Ops.Mul(state.Double(shape.Units(at.Role, leg)), state.Double(at.Prices + inputs.Accounts.Legs[leg].Asset));
                cash += usd < 0 ? usd : 0;
                collateral += usd > 0 ? usd : 0;
                double units = state.Double(shape.Units(at.Role, leg));
                state.Double(shape.Units(at.Role, leg)) = units > 0 ? units : 0;
            }
        }

        state.Double(shape.Cash(at.Role, at.Account)) = cash;
        if (cash < -AccountValue.NothingUsd && collateral > AccountValue.NothingUsd)
        {
            state.Int(shape.Status(at.Role, at.Account)) = AccountStatus.WindingUp;
            return;
        }

        state.Int(shape.Status(at.Role, at.Account)) = AccountStatus.Closed;
        double residual = cash + collateral;
        if (residual < -AccountValue.NothingUsd)
        {
            BankruptLegs.Lay(inputs, state, at, -residual, ref round);
            Empty(inputs, state, at);
        }
        else if (inputs.Run.FundRetainsResidual != 0)
        {
            residual = residual > 0 ? residual : 0;
            round.AccountRetainedUsd += residual;
            Empty(inputs, state, at);
        }
    }

    /// <summary>Books bad debt in the asset of the account's first leg, where no position explains it.</summary>
    public static void NoteBadDebt(in PathInputs inputs, in PathState state, AccountAt at, double usd)
    {
        if (at.Role == 0)
        {
            int asset = inputs.Accounts.Legs[inputs.Accounts.Accounts[at.Account].FirstLeg].Asset;
            state.Double(asset, AssetDouble.BadDebt) += usd;
        }
    }

    private static bool HasPositions(in PathInputs inputs, in PathState state, AccountAt at)
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        bool open = false;
        int end = inputs.Accounts.Accounts[at.Account].EndLeg;
        for (int leg = inputs.Accounts.Accounts[at.Account].FirstLeg; leg < end; leg++)
        {
            open |= inputs.Accounts.Legs[leg].Kind != LegKind.Collateral && state.Double(shape.Units(at.Role, leg)) != 0;
        }

        return open;
    }

    /// <summary>Closes an account with nothing in it.</summary>
    public static void Empty(in PathInputs inputs, in PathState state, AccountAt at)
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        state.Double(shape.Cash(at.Role, at.Account)) = 0;
        state.Int(shape.Status(at.Role, at.Account)) = AccountStatus.Closed;
        int end = inputs.Accounts.Accounts[at.Account].EndLeg;
        for (int leg = inputs.Accounts.Accounts[at.Account].FirstLeg; leg < end; leg++)
        {
            state.Double(shape.Units(at.Role, leg)) = 0;
        }
    }
}
