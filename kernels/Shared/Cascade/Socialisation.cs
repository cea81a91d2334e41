namespace StressGpu.Kernels;

/// <summary>Losses shared over survivors in money: at most the equity they have left; the rest stays unpaid.</summary>
internal static class Socialisation
{
    /// <summary>Takes an unfunded loss from the survivors' equity at traded prices.</summary>
    public static void Pay<TPopulation>(in PathInputs inputs, in PathState state, int role, double unfunded)
        where TPopulation : struct, IPopulation
    {
        double equity = 0;
        for (int asset = 0; asset < inputs.Run.Assets; asset++)
        {
            double price = RolePrice.Usd(inputs, state, role, asset);
            equity += Opposing.Of(inputs, state, SideOf.Of(role, asset, 0)).Equity(0, price);
            equity += Opposing.Of(inputs, state, SideOf.Of(role, asset, 1)).Equity(1, price);
            if (default(TPopulation).HasAccounts)
            {
                state.Double(inputs.Run.Shape.Accounts.Mark(asset)) = price;
                ModelMarks.SetBoth(inputs, state, asset, price);
            }
        }

        equity += default(TPopulation).HasAccounts ? AccountState.EquityUsd(inputs, state, role) : 0;
        double available = equity - state.Double(StateShape.Sum(role, Tally.Socialised));
        available = available > 0 ? available : 0;
        double paid = unfunded < available ? unfunded : available;
        Waterfall.Add(state, role, Tally.Socialised, paid);
        Waterfall.Add(state, role, Tally.Unpaid, unfunded - paid);
    }
}
