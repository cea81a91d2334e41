namespace StressGpu.Kernels;

/// <summary>What an account is worth at one set of prices (decision 0007); all in USD.</summary>
internal struct AccountValue
{
    /// <summary>Equity, debt and collateral under this are what rounding left, USD.</summary>
    public const double NothingUsd = 1e-6;

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

    /// <summary>Size of the value of options.</summary>
    public double OptionUsd;

    /// <summary>1 where it holds options.</summary>
    public int HasOptions;

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
            int kind = inputs.Accounts.Legs[leg].Kind;
            double price = at.Price(inputs, state, asset, kind == LegKind.Loan ? -units : units);
            if (kind == LegKind.Option)
            {
                value.AddOption(inputs, state, leg, units);
            }
            else
            {
                value.Add(inputs, leg, units, price, AddOn.Of(inputs, state, at.Role, asset));
            }
        }

        if (inputs.Accounts.Accounts[at.Account].Grid != 0)
        {
            value.Requirement += GridMargin.Of(inputs, state, at);
        }

        return value;
    }

    /// <summary>Options are worth their mark of the round's start, whatever the underlying trades at.</summary>
    private void AddOption(in PathInputs inputs, in PathState state, int leg, double units)
    {
        if (units == 0)
        {
            return;
        }

        int series = inputs.Accounts.Legs[leg].Link;
        double held = OptionBook.Held(inputs, state, series, units, OptionBook.Mark(inputs, state, series));
        double size = units < 0 ? -units : units;
        ClosingUsd = Ops.Fma(units, held, ClosingUsd);
        OptionUsd = Ops.Fma(size, held, OptionUsd);
        HasOptions = 1;
        if (units < 0 && inputs.Accounts.Accounts[inputs.Accounts.Legs[leg].Account].Grid == 0)
        {
            Requirement = Ops.Fma(size, OptionBook.Maintenance(inputs, state, series, held), Requirement);
        }
    }

    private void Add(in PathInputs inputs, int leg, double units, double price, double addOn)
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
            Requirement += Maintain(inputs, leg, notional, addOn);
        }
        else if (kind == LegKind.Inverse)
        {
            double notional = units < 0 ? -units : units;
            CoinProfitUsd = Ops.Fma(units, price / terms - 1.0, CoinProfitUsd);
            PerpetualUsd += notional;
            Requirement += Maintain(inputs, leg, notional, addOn);
        }
        else
        {
            double usd = kind == LegKind.UsdLoan ? units : Ops.Mul(units, price);
            LoanUsd += usd;
            ClosingUsd -= usd;
        }
    }

    /// <summary>Maintenance of a perpetual with the venue's add-on, USD; 0 where the grid margins it with options.</summary>
    private static double Maintain(in PathInputs inputs, int leg, double notionalUsd, double addOn)
    {
        int account = inputs.Accounts.Legs[leg].Account;
        int asset = inputs.Accounts.Legs[leg].Asset;
        bool covered = inputs.Accounts.Accounts[account].Grid != 0 && GridMargin.Covers(inputs, account, asset);
        return covered ? 0 : Ops.Fma(addOn, notionalUsd, Maintenance.Of(inputs, asset, notionalUsd));
    }
}
