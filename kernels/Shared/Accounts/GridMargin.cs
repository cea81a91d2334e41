namespace StressGpu.Kernels;

/// <summary>Margin of an account's options and perpetuals together, underlying by underlying: the largest loss over the grid.</summary>
internal static class GridMargin
{
    /// <summary>Whether an account's options have an underlying: then its perpetuals there are margined with them.</summary>
    public static bool Covers(in PathInputs inputs, int account, int asset)
    {
        bool covers = false;
        int end = inputs.Accounts.Accounts[account].EndLeg;
        for (int leg = inputs.Accounts.Accounts[account].FirstLeg; leg < end; leg++)
        {
            covers |= inputs.Accounts.Legs[leg].Kind == LegKind.Option && inputs.Accounts.Legs[leg].Asset == asset;
        }

        return covers;
    }

    /// <summary>Works out what each series loses in each scenario, at the marks of the round.</summary>
    public static void Refresh(in PathInputs inputs, in PathState state)
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        for (int series = 0; shape.Scenarios > 0 && series < shape.Series; series++)
        {
            for (int index = 0; index < GridScenario.Count; index++)
            {
                state.Double(shape.Fall(series, index)) = Fall(inputs, state, series, GridScenario.Of(index));
            }
        }
    }

    /// <summary>Sum over underlyings, USD.</summary>
    [MethodImpl(Ops.Rare)]
    public static double Of(in PathInputs inputs, in PathState state, AccountAt at)
    {
        double sum = 0;
        for (int surface = 0; surface < inputs.Run.Shape.Accounts.Surfaces; surface++)
        {
            int asset = inputs.Accounts.SurfaceAsset[surface];
            if (Covers(inputs, at.Account, asset))
            {
                sum += OfUnderlying(inputs, state, at, asset);
            }
        }

        return sum;
    }

    private static double OfUnderlying(in PathInputs inputs, in PathState state, AccountAt at, int asset)
    {
        double worst = 0;
        for (int index = 0; index < GridScenario.Count; index++)
        {
            GridScenario scenario = GridScenario.Of(index);
            double loss = Ops.Mul(scenario.LossWeight, Loss(inputs, state, at, asset, index));
            worst = loss > worst ? loss : worst;
        }

        double units = NetUnits(inputs, state, at, asset);
        int tier = inputs.Accounts.TierIndex[asset];
        double price = state.Double(inputs.Run.Shape.Accounts.Mark(asset));
        double floor = Ops.Mul(inputs.Accounts.Tiers[tier].Rate, Ops.Mul(units < 0 ? -units : units, price));
        return worst > floor ? worst : floor;
    }

    private static double Loss(in PathInputs inputs, in PathState state, AccountAt at, int asset, int index)
    {
        GridScenario scenario = GridScenario.Of(index);
        AccountShape shape = inputs.Run.Shape.Accounts;
        double price = state.Double(shape.Mark(asset));
        double loss = 0;
        int end = inputs.Accounts.Accounts[at.Account].EndLeg;
        for (int leg = inputs.Accounts.Accounts[at.Account].FirstLeg; leg < end; leg++)
        {
            int kind = inputs.Accounts.Legs[leg].Kind;
            double units = at.Units(inputs, state, leg);
            if (inputs.Accounts.Legs[leg].Asset != asset || units == 0)
            {
                continue;
            }

            if (kind == LegKind.Linear || kind == LegKind.Inverse)
            {
                double coins = kind == LegKind.Linear ? units : units / inputs.Accounts.Legs[leg].Terms;
                loss = Ops.Fma(-coins, Ops.Mul(scenario.PriceFactor - 1.0, price), loss);
            }
            else if (kind == LegKind.Option)
            {
                loss = Ops.Fma(units, state.Double(shape.Fall(inputs.Accounts.Legs[leg].Link, index)), loss);
            }
        }

        return loss;
    }

    /// <summary>What a unit of a series loses in a scenario, USD; 0 once it has ended.</summary>
    [MethodImpl(Ops.Rare)]
    private static double Fall(in PathInputs inputs, in PathState state, int series, in GridScenario scenario)
    {
        if (state.Int(inputs.Run.Shape.Accounts.HasEnded(series)) != 0)
        {
            return 0;
        }

        OptionSeries terms = inputs.Accounts.Series[series];
        SurfaceTerms surface = inputs.Accounts.Surfaces[terms.Surface];
        MarketPoint point = OptionBook.Point(inputs, state, terms);
        return OptionMark.Of(terms, surface, point) - scenario.Mark(terms, surface, point);
    }

    /// <summary>Perpetuals and the options' delta, units of the underlying.</summary>
    private static double NetUnits(in PathInputs inputs, in PathState state, AccountAt at, int asset)
    {
        double sum = 0;
        double price = state.Double(inputs.Run.Shape.Accounts.Mark(asset));
        int end = inputs.Accounts.Accounts[at.Account].EndLeg;
        for (int leg = inputs.Accounts.Accounts[at.Account].FirstLeg; leg < end; leg++)
        {
            int kind = inputs.Accounts.Legs[leg].Kind;
            double units = at.Units(inputs, state, leg);
            if (inputs.Accounts.Legs[leg].Asset == asset && units != 0)
            {
                double each = kind == LegKind.Linear ? 1.0
                    : kind == LegKind.Inverse ? 1.0 / price
                    : kind == LegKind.Option ? OptionBook.Delta(inputs, state, inputs.Accounts.Legs[leg].Link)
                    : 0;
                sum = Ops.Fma(units, each, sum);
            }
        }

        return sum;
    }
}
