namespace StressGpu.Kernels;

/// <summary>A liquidation call of a lending protocol: part of the largest debt is repaid against collateral and a bonus.</summary>
internal static class LendingPlan
{
    /// <summary>Writes what the debt and the collateral leg give up, units.</summary>
    public static void Make(in PathInputs inputs, in PathState state, AccountAt at, in AccountValue value, int row)
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        ClassEntry margins = inputs.Accounts.Classes[inputs.Accounts.Accounts[at.Account].Class];
        int debt = Prepare(inputs, state, at);
        int collateral = CollateralSale.Next(inputs, state, at, margins.Listed);
        if (debt < 0 || collateral < 0)
        {
            return;
        }

        bool all = value.WeightedUsd < Ops.Mul(margins.FullCloseHealthFactor, value.LoanUsd) || value.LoanUsd < margins.MinimumNotionalUsd;
        double bonus = AccountFees.Bonus(inputs, state, at, margins, row);
        double owed = DebtUsd(inputs, state, at, debt);
        double repaid = all ? owed : Ops.Mul(margins.Share, owed);
        double units = state.Double(shape.Units(at.Role, collateral));
        double price = at.Price(inputs, state, inputs.Accounts.Legs[collateral].Asset, units);
        double given = Ops.Mul(repaid, 1.0 + bonus) / price;
        bool takesAll = !(given < units);
        repaid = takesAll ? Ops.Mul(units, price) / (1.0 + bonus) : repaid;
        double debtUnits = state.Double(shape.Units(at.Role, debt));
        state.Double(shape.Closing(debt)) = all && !takesAll ? debtUnits : Ops.Mul(debtUnits, repaid / owed);
        state.Double(shape.Closing(collateral)) = takesAll ? units : given;
    }

    /// <summary>Adds an account's debt at the mark to the path's liquidatable debt, as it first triggers.</summary>
    public static void NoteDebt(in PathInputs inputs, in PathState state, AccountAt at, in AccountValue value)
    {
        if (Lends(inputs, at, value))
        {
            state.Double(StateShape.Sum(at.Role, Tally.LiquidatableDebt)) += value.LoanUsd;
        }
    }

    /// <summary>Whether a liquidation is a lending protocol's call.</summary>
    public static bool Lends(in PathInputs inputs, AccountAt at, in AccountValue value) => value.LoanUsd > 0
        && inputs.Accounts.Classes[inputs.Accounts.Accounts[at.Account].Class].Rule == LiquidationKind.CloseFactor;

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
        double price = at.Price(inputs, state, inputs.Accounts.Legs[leg].Asset, -units);
        return inputs.Accounts.Legs[leg].Kind == LegKind.UsdLoan ? units : Ops.Mul(units, price);
    }
}
