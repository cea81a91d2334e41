namespace StressGpu.Kernels;

/// <summary>
/// The backstop vault: cash and units of assets. A linear perpetual of entry e is worth q P - q e, an inverse one
/// (n/e) P - n: units and cash, so taking either over changes nobody's wealth.
/// </summary>
internal static class BackstopVault
{
    /// <summary>Whether the vault takes an account that triggers: equity under its share of maintenance, neither loans nor options.</summary>
    public static bool TakesOver(in PathInputs inputs, AccountAt at, in AccountValue value)
    {
        double share = inputs.Accounts.Classes[inputs.Accounts.Accounts[at.Account].Class].BackstopShare;
        return inputs.Run.VaultShare > 0 && share > 0 && value.LoanUsd == 0 && value.HasOptions == 0
            && value.Equity < Ops.Mul(share, value.Requirement);
    }

    /// <summary>Moves an account's cash, coin and perpetuals into the vault and counts it in the round.</summary>
    [MethodImpl(Ops.Rare)]
    public static void TakeOver(in PathInputs inputs, in PathState state, AccountAt at, ref Round round)
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        double cash = state.Double(shape.Cash(at.Role, at.Account));
        int end = inputs.Accounts.Accounts[at.Account].EndLeg;
        for (int leg = inputs.Accounts.Accounts[at.Account].FirstLeg; leg < end; leg++)
        {
            int kind = inputs.Accounts.Legs[leg].Kind;
            double units = state.Double(shape.Units(at.Role, leg));
            double terms = inputs.Accounts.Legs[leg].Terms;
            double taken = kind == LegKind.Inverse ? units / terms : units;
            cash -= kind == LegKind.Inverse ? units : kind == LegKind.Linear ? Ops.Mul(units, terms) : 0;
            state.Double(shape.Vault(at.Role, inputs.Accounts.Legs[leg].Asset)) += taken;
        }

        state.Double(StateShape.Sum(at.Role, Tally.VaultCash)) += cash;
        state.Double(StateShape.Sum(at.Role, Tally.AccountLoss)) += AccountSettlement.BookUsd(inputs, state, at);
        AccountEnd.Empty(inputs, state, at);
        round.Positions += 1;
    }

    /// <summary>Trades the step's share of the inventory, of both roles, before the cascade; in what is halted it waits.</summary>
    public static void Unwind<TImpact>(in PathInputs inputs, in PathState state, int row)
        where TImpact : struct, IImpact => Trade<TImpact>(Ops.Own(inputs), Ops.Own(state), row);

    [MethodImpl(Ops.Rare)]
    private static void Trade<TImpact>(in PathInputs inputs, in PathState state, int row)
        where TImpact : struct, IImpact
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        for (int index = 0; row > 0 && index < 2 * inputs.Run.Assets; index++)
        {
            int role = index & 1;
            int asset = index >> 1;
            double held = state.Double(shape.Vault(role, asset));
            double traded = Ops.Mul(inputs.Run.VaultShare, held);
            bool halted = Uses.Of(inputs, Mechanism.Halts) && Halts.IsOn(inputs, state, role, asset, row);
            if (traded != 0 && !halted)
            {
                AssetState own = AssetState.Of(state, asset);
                double price = role == 0
                    ? OwnTrades.Sweep<TImpact>(inputs, state, asset, row, -traded)
                    : own.Double(AssetDouble.FairUsd);
                double cash = state.Double(StateShape.Sum(role, Tally.VaultCash));
                state.Double(StateShape.Sum(role, Tally.VaultCash)) = Ops.Fma(traded, price, cash);
                state.Double(shape.Vault(role, asset)) -= traded;
            }
        }
    }

    /// <summary>After a step: a vault worth less than nothing is a shortfall that no position stands against.</summary>
    public static void Settle<TTrace>(in PathInputs inputs, in PathState state, ref TTrace trace)
        where TTrace : struct, ITrace =>
        CheckSolvent(Ops.Own(inputs), Ops.Own(state), ref trace);

    [MethodImpl(Ops.Rare)]
    private static void CheckSolvent<TTrace>(in PathInputs inputs, in PathState state, ref TTrace trace)
        where TTrace : struct, ITrace => Check(inputs, state, ref trace);

    /// <summary><see cref="Settle"/> without a call.</summary>
    [MethodImpl(Ops.Boundary)]
    public static void Check<TTrace>(in PathInputs inputs, in PathState state, ref TTrace trace)
        where TTrace : struct, ITrace
    {
        for (int role = 0; role < 2; role++)
        {
            double value = inputs.Run.VaultCapitalUsd - LossUsd(inputs, state, role);
            if (value < 0)
            {
                Default(inputs, state, role, -value);
                trace.VaultFailed(state, role, -value);
            }
        }
    }

    /// <summary>Capital less cash and inventory at traded prices, USD.</summary>
    [MethodImpl(Ops.Boundary)]
    public static double LossUsd(in PathInputs inputs, in PathState state, int role)
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        double value = state.Double(StateShape.Sum(role, Tally.VaultCash));
        for (int asset = 0; asset < inputs.Run.Assets; asset++)
        {
            double units = shape.Accounts > 0 ? state.Double(shape.Vault(role, asset)) : 0;
            units += Uses.Of(inputs, Mechanism.Vault) ? VenueState.Double(inputs, state, asset, VenueDouble.Vault(role)) : 0;
            value = Ops.Fma(units, RolePrice.Usd(inputs, state, role, asset), value);
        }

        return inputs.Run.VaultCapitalUsd - value;
    }

    [MethodImpl(Ops.Boundary)]
    private static void Default(in PathInputs inputs, in PathState state, int role, double shortfallUsd)
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        state.Double(StateShape.Sum(role, Tally.VaultCash)) = 0;
        for (int asset = 0; asset < inputs.Run.Assets; asset++)
        {
            if (shape.Accounts > 0)
            {
                state.Double(shape.Vault(role, asset)) = 0;
            }

            if (Uses.Of(inputs, Mechanism.Vault))
            {
                VenueState.Double(inputs, state, asset, VenueDouble.Vault(role)) = 0;
            }
        }

        Waterfall.PayLoose(inputs, state, role, shortfallUsd);
    }
}
