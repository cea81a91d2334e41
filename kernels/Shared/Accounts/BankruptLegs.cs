namespace StressGpu.Kernels;

/// <summary>Lays a bankrupt account's shortfall on the perpetuals that the round closed, so that auto-deleveraging has a counterparty.</summary>
internal static class BankruptLegs
{
    /// <summary>Adds the shortfall, USD, to the round and, in proportion to executed notional, to the closed legs' sides.</summary>
    public static void Lay(in PathInputs inputs, in PathState state, AccountAt at, double shortfallUsd, ref Round round)
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        int first = inputs.Accounts.Accounts[at.Account].FirstLeg;
        int end = inputs.Accounts.Accounts[at.Account].EndLeg;
        double notional = 0;
        for (int leg = first; leg < end; leg++)
        {
            notional = Ops.Fma(Quantity(inputs, state, at, leg), state.Double(at.Prices + inputs.Accounts.Legs[leg].Asset), notional);
        }

        round.ShortfallUsd += shortfallUsd;
        if (!(notional > 0))
        {
            round.LooseShortfallUsd += shortfallUsd;
            AccountEnd.NoteBadDebt(inputs, state, at, shortfallUsd);
            return;
        }

        for (int leg = first; leg < end; leg++)
        {
            double quantity = Quantity(inputs, state, at, leg);
            if (quantity > 0)
            {
                int asset = inputs.Accounts.Legs[leg].Asset;
                int side = state.Double(shape.Closing(leg)) > 0 ? 0 : 1;
                Bankruptcy bankrupt;
                bankrupt.Price = state.Double(at.Prices + asset);
                bankrupt.Quantity = quantity;
                bankrupt.ShortfallUsd = Ops.Mul(shortfallUsd, Ops.Mul(quantity, bankrupt.Price) / notional);
                bankrupt.Usd = Ops.Mul(quantity, bankrupt.Price) + Ops.Signed(bankrupt.ShortfallUsd, side);
                Waterfall.Join(state, SideOf.Of(at.Role, asset, side), bankrupt);
            }
        }
    }

    /// <summary>Units of the asset that a perpetual closed; 0 for other legs.</summary>
    public static double Quantity(in PathInputs inputs, in PathState state, AccountAt at, int leg)
    {
        int kind = inputs.Accounts.Legs[leg].Kind;
        double closing = state.Double(inputs.Run.Shape.Accounts.Closing(leg));
        double size = closing < 0 ? -closing : closing;
        double price = state.Double(at.Prices + inputs.Accounts.Legs[leg].Asset);
        return kind == LegKind.Linear ? size : kind == LegKind.Inverse ? size / price : 0;
    }
}
