namespace StressGpu.Kernels;

/// <summary>Which collateral is sold for cash that an account needs.</summary>
internal static class CollateralSale
{
    /// <summary>Plans sales for a need in USD at the marks, leg by leg in the class's order.</summary>
    public static void Plan(in PathInputs inputs, in PathState state, AccountAt at, in ClassEntry margins, double needUsd)
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        while (needUsd > 0)
        {
            int leg = Next(inputs, state, at, margins.Listed);
            if (leg < 0)
            {
                return;
            }

            double units = Available(inputs, state, at, leg);
            double price = at.Price(inputs, state, inputs.Accounts.Legs[leg].Asset, units);
            double wanted = needUsd / Expected(inputs, state, at, leg, price);
            bool all = !(wanted < units);
            double sold = all ? units : wanted;
            needUsd = all ? Ops.Fma(-units, price, needUsd) : 0;
            state.Double(shape.Closing(leg)) = sold;
        }
    }

    /// <summary>
    /// What a sale can hope for, USD per unit: the mark, or the traded price where it is lower. With an index mark far over a
    /// price that forced sales have pushed down, sales planned at the mark would never end.
    /// </summary>
    private static double Expected(in PathInputs inputs, in PathState state, AccountAt at, int leg, double mark)
    {
        if (at.Role != 0)
        {
            return mark;
        }

        double traded = RolePrice.Usd(inputs, state, 0, inputs.Accounts.Legs[leg].Asset);
        return traded < mark ? traded : mark;
    }

    /// <summary>The collateral leg that goes next: of those with units, the largest or the first listed; -1 where none is left.</summary>
    public static int Next(in PathInputs inputs, in PathState state, AccountAt at, int listed)
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        int best = -1;
        double most = 0;
        int end = inputs.Accounts.Accounts[at.Account].EndLeg;
        for (int leg = inputs.Accounts.Accounts[at.Account].FirstLeg; leg < end; leg++)
        {
            if (inputs.Accounts.Legs[leg].Kind == LegKind.Collateral && state.Double(shape.Closing(leg)) == 0)
            {
                double units = Available(inputs, state, at, leg);
                double usd = Ops.Mul(units, at.Price(inputs, state, inputs.Accounts.Legs[leg].Asset, units));
                bool better = usd > most && !(listed != 0 && best >= 0);
                best = better ? leg : best;
                most = better ? usd : most;
            }
        }

        return best;
    }

    /// <summary>Units of a collateral leg, with the coin profit of what the plan closes.</summary>
    public static double Available(in PathInputs inputs, in PathState state, AccountAt at, int collateral)
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        double units = state.Double(shape.Units(at.Role, collateral));
        int end = inputs.Accounts.Accounts[at.Account].EndLeg;
        for (int leg = inputs.Accounts.Accounts[at.Account].FirstLeg; leg < end; leg++)
        {
            if (inputs.Accounts.Legs[leg].Kind == LegKind.Inverse && inputs.Accounts.Legs[leg].Link == collateral)
            {
                double closing = state.Double(shape.Closing(leg));
                double price = at.Price(inputs, state, inputs.Accounts.Legs[leg].Asset, closing);
                double coins = 1.0 / inputs.Accounts.Legs[leg].Terms - 1.0 / price;
                units = Ops.Fma(closing, coins, units);
            }
        }

        return units;
    }
}
