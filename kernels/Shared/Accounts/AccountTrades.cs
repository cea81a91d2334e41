namespace StressGpu.Kernels;

/// <summary>A planned liquidation, executed at the round's prices.</summary>
internal struct AccountTrades
{
    /// <summary>What the trades bring to the account's cash.</summary>
    public double CashUsd;

    /// <summary>Executed notional that the fee is charged on.</summary>
    public double NotionalUsd;

    /// <summary>Lending: what the liquidator gets over the repaid debt, at the marks.</summary>
    public double BonusUsd;

    /// <summary>Moves units and adds liquidated volume to the round; the cash is left to the caller.</summary>
    public static AccountTrades Execute<TTrace>(
        in PathInputs inputs, in PathState state, AccountAt at, bool lends, ref Round round, ref TTrace trace)
        where TTrace : struct, ITrace
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        AccountTrades sum = default;
        int end = inputs.Accounts.Accounts[at.Account].EndLeg;
        int positions = 1;
        for (int leg = inputs.Accounts.Accounts[at.Account].FirstLeg; leg < end; leg++)
        {
            double closing = state.Double(shape.Closing(leg));
            if (closing != 0)
            {
                double usd = lends ? sum.Lend(inputs, state, at, leg) : sum.Close(inputs, state, at, leg);
                if (usd > 0)
                {
                    Count(inputs, state, at, leg, usd, ref round);
                    trace.Swept(state, inputs.Accounts.Legs[leg].Asset, usd, positions);
                    positions = 0;
                }
            }
        }

        return sum;
    }

    /// <summary>Trades one leg of a venue's account; returns its liquidated volume.</summary>
    private double Close(in PathInputs inputs, in PathState state, AccountAt at, int leg)
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        int kind = inputs.Accounts.Legs[leg].Kind;
        double closing = state.Double(shape.Closing(leg));
        double size = closing < 0 ? -closing : closing;
        double price = state.Double(at.Prices + inputs.Accounts.Legs[leg].Asset);
        double terms = inputs.Accounts.Legs[leg].Terms;
        double usd = kind == LegKind.Inverse ? size : kind >= LegKind.UsdLoan ? 0 : Ops.Mul(size, price);
        if (kind == LegKind.Inverse)
        {
            double coins = Ops.Mul(closing, 1.0 / terms - 1.0 / price);
            state.Double(shape.Units(at.Role, inputs.Accounts.Legs[leg].Link)) += coins;
        }
        else if (kind == LegKind.UsdLoan)
        {
            CashUsd -= closing;
        }
        else if (kind == LegKind.Option)
        {
            int series = inputs.Accounts.Legs[leg].Link;
            double held = OptionBook.Held(inputs, state, series, closing, OptionBook.Mark(inputs, state, series));
            CashUsd = Ops.Fma(closing, held, CashUsd);
        }
        else
        {
            double gain = kind == LegKind.Linear ? price - terms : kind == LegKind.Loan ? -price : price;
            CashUsd = Ops.Fma(closing, gain, CashUsd);
        }

        bool charged = kind == LegKind.Linear || kind == LegKind.Inverse || (kind == LegKind.Collateral && closing > 0);
        NotionalUsd += charged ? usd : 0;
        state.Double(shape.Units(at.Role, leg)) -= closing;
        return usd;
    }

    /// <summary>Takes collateral, or repays debt, of a lending account; returns the liquidated volume.</summary>
    private double Lend(in PathInputs inputs, in PathState state, AccountAt at, int leg)
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        int kind = inputs.Accounts.Legs[leg].Kind;
        int asset = inputs.Accounts.Legs[leg].Asset;
        double closing = state.Double(shape.Closing(leg));
        AccountAt marked = AccountAt.Of(at.Role, at.Account, 1, shape.Mark(0));
        double mark = kind == LegKind.UsdLoan ? 1.0 : marked.Price(inputs, state, asset, kind == LegKind.Collateral ? 1 : -1);
        double usd = kind == LegKind.Collateral ? Ops.Mul(closing, state.Double(at.Prices + asset)) : 0;
        BonusUsd = Ops.Fma(kind == LegKind.Collateral ? closing : -closing, mark, BonusUsd);
        state.Double(shape.Units(at.Role, leg)) -= closing;
        return usd;
    }

    private static void Count(in PathInputs inputs, in PathState state, AccountAt at, int leg, double usd, ref Round round)
    {
        int asset = inputs.Accounts.Legs[leg].Asset;
        AssetState own = AssetState.Of(state, asset);
        double fair = own.Double(AssetDouble.FairUsd);
        double price = state.Double(at.Prices + asset);
        bool inUsd = inputs.Accounts.Legs[leg].Kind == LegKind.Inverse;
        round.LiquidatedUsd += usd;
        round.AtFairUsd += inUsd ? usd : Ops.Mul(usd, fair / price);
        if (at.Role == 0)
        {
            own.Double(AssetDouble.Liquidated) += usd;
            if (Uses.Of(inputs, Mechanism.Confidence) && (inUsd || inputs.Accounts.Legs[leg].Kind == LegKind.Linear))
            {
                OpenInterest.Erode(inputs, state, asset, usd);
            }
        }
    }
}
