namespace StressGpu.Kernels;

/// <summary>What a venue closes of an account that triggers: a share of every position, option and loan, and the collateral that pays for it.</summary>
internal static class AccountPlan
{
    /// <summary>Just enough is a little more, so that neither rounding nor a lot size asks for a second round.</summary>
    private const double Enough = 1 + 1e-4;

    /// <summary>What is returned where nothing may be closed now.</summary>
    public const double Nothing = -1;

    /// <summary>Writes what each leg closes, units; returns what counts against the step's limit, USD.</summary>
    public static double Make(in PathInputs inputs, in PathState state, AccountAt at, in AccountValue value, int row)
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        ClassEntry margins = inputs.Accounts.Classes[inputs.Accounts.Accounts[at.Account].Class];
        margins.FeeRate = AccountFees.Rate(inputs, state, at, margins, row);
        double open = value.PerpetualUsd + value.LoanUsd + value.OptionUsd;
        double share = Share(margins, value, open);
        double left = StepLimit.Left(state, shape, at, margins, row);
        double counted = value.PerpetualUsd + value.LoanUsd;
        bool limited = counted > 0 && Ops.Mul(share, counted) > left;
        share = limited ? left / counted : share;
        if (limited && !(share > 0))
        {
            return Nothing;
        }

        ClosePositions(inputs, state, at, share);
        double cash = Ops.Fma(share, value.ClosingUsd, value.CashUsd);
        cash = Ops.Fma(-Ops.Mul(share, margins.FeeRate), value.PerpetualUsd, cash);
        cash = BuyBack(inputs, state, at, share, cash);
        if (cash < 0)
        {
            CollateralSale.Plan(inputs, state, at, margins, Ops.Mul(-cash, margins.Buffer));
        }

        return Ops.Mul(share, counted);
    }

    /// <summary>The share to close of an account at its marks.</summary>
    private static double Share(in ClassEntry margins, in AccountValue value, double open)
    {
        if (margins.Rule == LiquidationKind.Full || margins.Rule == LiquidationKind.CloseFactor || !(value.Equity > 0) || open == 0 || open < margins.MinimumNotionalUsd)
        {
            return 1;
        }

        if (margins.Rule == LiquidationKind.Fraction)
        {
            return margins.Share;
        }

        double idle = value.CollateralUsd > 0 ? 1.0 - value.WeightedUsd / value.CollateralUsd : 0;
        double gain = Ops.Fma(idle, value.LoanUsd, Ops.Fma(-margins.FeeRate, value.PerpetualUsd, value.Requirement));
        double share = gain > 0 ? Ops.Mul(Enough, value.Requirement - value.Balance) / gain : 1;
        share = share > margins.Share ? share : margins.Share;
        return share < 1 ? share : 1;
    }

    private static void ClosePositions(in PathInputs inputs, in PathState state, AccountAt at, double share)
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        int end = inputs.Accounts.Accounts[at.Account].EndLeg;
        for (int leg = inputs.Accounts.Accounts[at.Account].FirstLeg; leg < end; leg++)
        {
            bool closes = inputs.Accounts.Legs[leg].Kind != LegKind.Collateral;
            double units = state.Double(shape.Units(at.Role, leg));
            state.Double(shape.Closing(leg)) = closes ? Ops.Mul(share, units) : 0;
        }
    }

    /// <summary>Once everything is closed, coin that is owed is bought back; returns the cash after it.</summary>
    private static double BuyBack(in PathInputs inputs, in PathState state, AccountAt at, double share, double cash)
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        int end = inputs.Accounts.Accounts[at.Account].EndLeg;
        for (int leg = inputs.Accounts.Accounts[at.Account].FirstLeg; leg < end; leg++)
        {
            if (share == 1 && inputs.Accounts.Legs[leg].Kind == LegKind.Collateral)
            {
                double units = CollateralSale.Available(inputs, state, at, leg);
                if (units < 0)
                {
                    cash = Ops.Fma(units, at.Price(inputs, state, inputs.Accounts.Legs[leg].Asset, units), cash);
                    state.Double(shape.Closing(leg)) = units;
                }
            }
        }

        return cash;
    }
}
