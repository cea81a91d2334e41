namespace StressGpu.Kernels;

/// <summary>What an account is worth at one set of prices (decision 0007); all in USD.</summary>
internal struct AccountValue
{
    /// <summary>What closing every perpetual, option and loan would bring to the cash.</summary>
    public double ClosingUsd;

    /// <summary>Coin profit of inverse perpetuals, at the price.</summary>
    public double CoinProfitUsd;

    /// <summary>Collateral at full value.</summary>
    public double CollateralUsd;

    /// <summary>Collateral times its weights.</summary>
    public double WeightedUsd;

    /// <summary>Notional of perpetuals.</summary>
    public double PerpetualUsd;

    /// <summary>Value of loans.</summary>
    public double LoanUsd;

    /// <summary>Underlying notional of options.</summary>
    public double OptionUsd;

    /// <summary>Maintenance margin R.</summary>
    public double Requirement;

    /// <summary>USD balance.</summary>
    public double CashUsd;

    /// <summary>E.</summary>
    public readonly double Equity => CashUsd + ClosingUsd + CoinProfitUsd + CollateralUsd;

    /// <summary>B.</summary>
    public readonly double Balance => CashUsd + ClosingUsd + CoinProfitUsd + WeightedUsd;

    /// <summary>Whether the account is to be liquidated.</summary>
    public readonly bool Triggers => Balance < Requirement;

    /// <summary>Values an account leg by leg, in the order of its legs.</summary>
    [MethodImpl(Ops.Rare)]
    public static AccountValue Of(in PathInputs inputs, in PathState state, AccountAt at)
    {
        AccountValue value = default;
        value.CashUsd = at.Cash(inputs, state);
        int end = inputs.Accounts.Accounts[at.Account].EndLeg;
        for (int leg = inputs.Accounts.Accounts[at.Account].FirstLeg; leg < end; leg++)
        {
            double units = at.Units(inputs, state, leg);
            int asset = inputs.Accounts.Legs[leg].Asset;
            double price = state.Double(at.Prices + asset);
            value.Add(inputs, leg, units, price);
        }

        return value;
    }

    private void Add(in PathInputs inputs, int leg, double units, double price)
    {
        int kind = inputs.Accounts.Legs[leg].Kind;
        double terms = inputs.Accounts.Legs[leg].Terms;
        if (kind == LegKind.Collateral)
        {
            double usd = Ops.Mul(units, price);
            CollateralUsd += usd;
            WeightedUsd += units > 0 ? Ops.Mul(terms, usd) : usd;
        }
        else if (kind == LegKind.Linear)
        {
            double notional = Ops.Mul(units < 0 ? -units : units, price);
            ClosingUsd = Ops.Fma(units, price - terms, ClosingUsd);
            PerpetualUsd += notional;
            Requirement += Maintenance.Of(inputs, inputs.Accounts.Legs[leg].Asset, notional);
        }
        else if (kind == LegKind.Inverse)
        {
            double notional = units < 0 ? -units : units;
            CoinProfitUsd = Ops.Fma(units, price / terms - 1.0, CoinProfitUsd);
            PerpetualUsd += notional;
            Requirement += Maintenance.Of(inputs, inputs.Accounts.Legs[leg].Asset, notional);
        }
        else if (kind == LegKind.Option)
        {
            OptionUsd = Ops.Fma(units < 0 ? -units : units, price, OptionUsd);
        }
        else
        {
            double usd = kind == LegKind.UsdLoan ? units : Ops.Mul(units, price);
            LoanUsd += usd;
            ClosingUsd -= usd;
        }
    }
}
