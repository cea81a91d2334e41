namespace StressGpu.Kernels;

/// <summary>One account's perpetual as a counterparty of auto-deleveraging.</summary>
internal struct HairCut
{
    /// <summary>Open units of the asset; 0 where the leg stands on the other side.</summary>
    public double Quantity;

    /// <summary>The account's equity, USD, not under 0.</summary>
    public double Equity;

    /// <summary>Looks at a leg at executed prices.</summary>
    [MethodImpl(Ops.Rare)]
    public static HairCut Of(in PathInputs inputs, in PathState state, in Counterparties all, int leg)
    {
        HairCut cut = default;
        AccountAt at = Holder(inputs, state, all, leg);
        cut.Quantity = OpenUnits(inputs, state, all, at, leg);
        if (cut.Quantity > 0)
        {
            double equity = AccountValue.Of(inputs, state, at).Equity;
            cut.Equity = equity > AccountValue.NothingUsd ? equity : 0;
        }

        return cut;
    }

    /// <summary>Its <see cref="Quantity"/> alone: the account need not be valued.</summary>
    public static double QuantityOf(in PathInputs inputs, in PathState state, in Counterparties all, int leg) =>
        OpenUnits(inputs, state, all, Holder(inputs, state, all, leg), leg);

    /// <summary>A fraction of the open units, but no haircut over a share of equity (over 1: no such limit).</summary>
    public readonly double Units(double fraction, double cap, double gap)
    {
        double units = Ops.Mul(fraction, Quantity);
        double most = cap > 1 ? units : Ops.Mul(cap, Equity) / gap;
        return units < most ? units : most;
    }

    /// <summary>Closes units at the bankruptcy price, at most the account's equity lost; returns the haircut, USD.</summary>
    public readonly double Close(in PathInputs inputs, in PathState state, in Counterparties all, int leg, double units)
    {
        if (!(units > 0))
        {
            return 0;
        }

        AccountShape shape = inputs.Run.Shape.Accounts;
        int role = all.Side.Role;
        int account = inputs.Accounts.Legs[leg].Account;
        if (!AccountState.IsTouched(inputs, state, role, account))
        {
            AccountState.Touch(inputs, state, role, account);
        }

        Deadline.Reset(state, shape, role, account);
        double haircut = Ops.Mul(units, all.Gap);
        haircut = haircut < Equity ? haircut : Equity;
        bool whole = !(units < Quantity);
        double signed = all.Side.Side == 0 ? units : -units;
        double terms = inputs.Accounts.Legs[leg].Terms;
        double held = state.Double(shape.Units(role, leg));
        if (inputs.Accounts.Legs[leg].Kind == LegKind.Inverse)
        {
            double closed = whole ? held : Ops.Mul(signed, all.Price);
            double coins = Ops.Fma(closed, 1.0 / terms - 1.0 / all.Price, -haircut / all.Price);
            state.Double(shape.Units(role, inputs.Accounts.Legs[leg].Link)) += coins;
            state.Double(shape.Units(role, leg)) -= closed;
        }
        else
        {
            double closed = whole ? held : signed;
            state.Double(shape.Cash(role, account)) += Ops.Fma(closed, all.Price - terms, -haircut);
            state.Double(shape.Units(role, leg)) -= closed;
        }

        Waterfall.Add(state, role, Tally.Adl, Ops.Mul(units, all.Price));
        return haircut;
    }

    private static AccountAt Holder(in PathInputs inputs, in PathState state, in Counterparties all, int leg) => AccountState.Now(
        inputs, state, all.Side.Role, inputs.Accounts.Legs[leg].Account, inputs.Run.Shape.Accounts.Executed(0));

    private static double OpenUnits(in PathInputs inputs, in PathState state, in Counterparties all, AccountAt at, int leg)
    {
        double units = at.Units(inputs, state, leg);
        double signed = all.Side.Side == 0 ? units : -units;
        double quantity = inputs.Accounts.Legs[leg].Kind == LegKind.Inverse ? signed / all.Price : signed;
        return signed > 0 ? quantity : 0;
    }
}
