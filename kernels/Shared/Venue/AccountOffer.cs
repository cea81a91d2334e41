namespace StressGpu.Kernels;

/// <summary>What a planned liquidation offers to a bot, at the round's marks.</summary>
internal struct AccountOffer
{
    /// <summary>What fee or bonus are a fraction of, USD: perpetuals and collateral sold, or debt repaid.</summary>
    public double NotionalUsd;

    /// <summary>The liquidator's part of the fee or of the bonus, USD.</summary>
    public double IncentiveUsd;

    /// <summary>Looks at a plan; what it trades in each asset is left in the state.</summary>
    public static AccountOffer Of(in PathInputs inputs, in PathState state, AccountAt at, bool lends, int row)
    {
        for (int asset = 0; asset < inputs.Run.Assets; asset++)
        {
            VenueState.Double(inputs, state, asset, VenueDouble.AccountFlow) = 0;
        }

        AccountOffer offer = default;
        ClassEntry margins = inputs.Accounts.Classes[inputs.Accounts.Accounts[at.Account].Class];
        double bonus = 0;
        int end = inputs.Accounts.Accounts[at.Account].EndLeg;
        for (int leg = inputs.Accounts.Accounts[at.Account].FirstLeg; leg < end; leg++)
        {
            if (state.Double(inputs.Run.Shape.Accounts.Closing(leg)) != 0)
            {
                AddFlow(inputs, state, at, leg, row);
                int kind = inputs.Accounts.Legs[leg].Kind;
                double usd = MarkedUsd(inputs, state, at, leg);
                bool debt = kind == LegKind.Loan || kind == LegKind.UsdLoan;
                bool bought = kind == LegKind.Collateral && usd < 0;
                offer.NotionalUsd += debt != lends || bought ? 0 : usd < 0 ? -usd : usd;
                bonus += debt ? -usd : usd;
            }
        }

        double whole = lends ? bonus : Ops.Mul(AccountFees.Rate(inputs, state, at, margins, row), offer.NotionalUsd);
        offer.IncentiveUsd = Ops.Mul(1.0 - margins.FeeShareToFund, whole);
        return offer;
    }

    /// <summary>Whether the incentive covers slippage of the account's own flow, gas, the flash fee and the tolerance.</summary>
    public readonly bool Pays<TImpact>(in PathInputs inputs, in PathState state, int row)
        where TImpact : struct, IImpact
    {
        double gas = 0;
        double profit = Ops.Fma(-inputs.Venue.Terms[0].BotCost, NotionalUsd, IncentiveUsd);
        for (int asset = 0; asset < inputs.Run.Assets; asset++)
        {
            double flow = VenueState.Double(inputs, state, asset, VenueDouble.AccountFlow);
            if (flow != 0)
            {
                double price = Execution.Quote<TImpact>(inputs, state, asset, row, flow);
                profit = Ops.Fma(-flow, price - VenueState.Double(inputs, state, asset, VenueDouble.FirstMark), profit);
                double own = Bots.GasUsd(inputs, state, asset);
                gas = own > gas ? own : gas;
            }
        }

        return profit > gas;
    }

    private static void AddFlow(in PathInputs inputs, in PathState state, AccountAt at, int leg, int row)
    {
        int asset = inputs.Accounts.Legs[leg].Asset;
        if (inputs.Accounts.Legs[leg].Kind != LegKind.UsdLoan)
        {
            if (Uses.Of(inputs, Mechanism.Bots))
            {
                Bots.Open(inputs, state, asset, (float)state.Double(inputs.Run.Shape.Accounts.LastLog(at.Role, asset)), row);
            }

            VenueState.Double(inputs, state, asset, VenueDouble.AccountFlow) += AccountFlow.Bought(inputs, state, at, leg);
        }
    }

    /// <summary>What a planned leg is worth at its mark, USD; 0 for options.</summary>
    private static double MarkedUsd(in PathInputs inputs, in PathState state, AccountAt at, int leg)
    {
        int kind = inputs.Accounts.Legs[leg].Kind;
        double closing = state.Double(inputs.Run.Shape.Accounts.Closing(leg));
        bool inUsd = kind == LegKind.Inverse || kind == LegKind.UsdLoan;
        double price = at.Price(inputs, state, inputs.Accounts.Legs[leg].Asset, kind == LegKind.Loan ? -closing : closing);
        return kind == LegKind.Option ? 0 : inUsd ? closing : Ops.Mul(closing, price);
    }
}
