namespace StressGpu.Kernels;

/// <summary>Losses shared over survivors in money: at most the equity they have left; the rest stays unpaid.</summary>
internal static class Socialisation
{
    /// <summary>Takes an unfunded loss from the survivors' equity at traded prices.</summary>
    public static void Pay(in PathInputs inputs, in PathState state, int lane, int role, double unfunded)
    {
        StateShape shape = inputs.Run.Shape;
        double equity = 0;
        for (int asset = 0; asset < inputs.Run.Assets; asset++)
        {
            float log = role == 0
                ? Watch.Traded(state, shape, asset, lane)
                : state.Floats[Ops.At(state, shape.Fair(asset)) + lane];
            double price = Ops.Mul(inputs.StartPrice[asset], MoneyMath.Exp(log));
            equity += Opposing.Of(inputs, state, lane, SideOf.Of(role, asset, 0)).Equity(0, price);
            equity += Opposing.Of(inputs, state, lane, SideOf.Of(role, asset, 1)).Equity(1, price);
        }

        double available = equity - state.Doubles[Ops.At(state, shape.Sum(role, Tally.Socialised)) + lane];
        available = available > 0 ? available : 0;
        double paid = unfunded < available ? unfunded : available;
        Waterfall.Add(state, shape, role, Tally.Socialised, lane, paid);
        Waterfall.Add(state, shape, role, Tally.Unpaid, lane, unfunded - paid);
    }
}
