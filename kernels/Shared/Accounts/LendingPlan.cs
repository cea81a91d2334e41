namespace StressGpu.Kernels;

/// <summary>A liquidation call of a lending protocol: part of the largest debt is repaid against collateral and a bonus.</summary>
internal static class LendingPlan
{
    /// <summary>Writes what the debt and the collateral leg give up, units; false where nothing may be repaid now.</summary>
    public static bool Make(in PathInputs inputs, in PathState state, AccountAt at, in AccountValue value, int row)
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        ClassEntry margins = inputs.Accounts.Classes[inputs.Accounts.Accounts[at.Account].Class];
        int debt = Prepare(inputs, state, at);
        int collateral = CollateralSale.Next(inputs, state, at, margins.Listed);
        if (debt < 0 || collateral < 0)
        {
            return true;
        }

        bool all = value.WeightedUsd < Ops.Mul(margins.FullCloseHealthFactor, value.LoanUsd) || value.LoanUsd < margins.MinimumNotionalUsd;
        double owed = DebtUsd(inputs, state, at, debt);
        double repaid = all ? owed : Ops.Mul(margins.Share, owed);
        double left = StepLimit.Left(state, shape, at, margins, row);
        bool limited = repaid > left;
        repaid = limited ? left : repaid;
        if (limited && !(left > 0))
        {
            return false;
        }

        double price = state.Double(at.Prices + inputs.Accounts.Legs[collateral].Asset);
        double units = state.Double(shape.Units(at.Role, collateral));
        double given = Ops.Mul(repaid, 1.0 + margins.Bonus) / price;
        bool short0 = !(given < units);
        repaid = short0 ? Ops.Mul(units, price) / (1.0 + margins.Bonus) : repaid;
        given = short0 ? units : given;
        StepLimit.Take(state, shape, at, repaid, row);
        double debtUnits = state.Double(shape.Units(at.Role, debt));
        bool whole = all && !limited && !short0;
        state.Double(shape.Closing(debt)) = whole ? debtUnits : Ops.Mul(debtUnits, repaid / owed);
        state.Double(shape.Closing(collateral)) = given;
        return true;
    }

    /// <summary>Adds an account's debt at the mark to the path's liquidatable debt, as it first triggers.</summary>
    public static void NoteDebt(in PathInputs inputs, in PathState state, AccountAt at, in AccountValue value)
    {
        if (inputs.Accounts.Classes[inputs.Accounts.Accounts[at.Account].Class].Rule == LiquidationKind.CloseFactor)
        {
            state.Double(StateShape.Sum(at.Role, Tally.LiquidatableDebt)) += value.LoanUsd;
        }
    }

    /// <summary>Clears the plan and finds the debt leg of the largest value; -1 where nothing is owed.</summary>
    private static int Prepare(in PathInputs inputs, in PathState state, AccountAt at)
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        int largest = -1;
        double most = 0;
        int end = inputs.Accounts.Accounts[at.Account].EndLeg;
        for (int leg = inputs.Accounts.Accounts[at.Account].FirstLeg; leg < end; leg++)
        {
            state.Double(shape.Closing(leg)) = 0;
            if (inputs.Accounts.Legs[leg].Kind >= LegKind.Loan)
            {
                double usd = DebtUsd(inputs, state, at, leg);
                largest = usd > most ? leg : largest;
                most = usd > most ? usd : most;
            }
        }

        return largest;
    }

    private static double DebtUsd(in PathInputs inputs, in PathState state, AccountAt at, int leg)
    {
        double units = state.Double(inputs.Run.Shape.Accounts.Units(at.Role, leg));
        double price = state.Double(at.Prices + inputs.Accounts.Legs[leg].Asset);
        return inputs.Accounts.Legs[leg].Kind == LegKind.UsdLoan ? units : Ops.Mul(units, price);
    }
}
