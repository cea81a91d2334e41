namespace StressGpu.Kernels;

/// <summary>Dealers hold the other side of the book's options and hedge the change of its delta at step ends.</summary>
internal static class DealerHedge
{
    /// <summary>Trades -Gamma dS units of each underlying, Gamma the dealers', before the cascade of a row.</summary>
    public static void Trade<TImpact>(in PathInputs inputs, in PathState state, int row)
        where TImpact : struct, IImpact => TradeAll<TImpact>(Ops.Own(inputs), Ops.Own(state), row);

    [MethodImpl(Ops.Rare)]
    private static void TradeAll<TImpact>(in PathInputs inputs, in PathState state, int row)
        where TImpact : struct, IImpact
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        for (int surface = 0; surface < shape.Surfaces; surface++)
        {
            int asset = inputs.Accounts.SurfaceAsset[surface];
            double before = RolePrice.AtLog(inputs, asset, state.Float(shape.TradedBefore(surface)));
            double move = RolePrice.Usd(inputs, state, 0, asset) - before;
            double units = Ops.Mul(HeldGamma(inputs, state, surface, before, row - 1), move);
            if (units != 0)
            {
                OwnTrades.Sweep<TImpact>(inputs, state, asset, row, units);
            }
        }
    }

    /// <summary>Gamma of what accounts hold, units per USD: the dealers' with its sign turned.</summary>
    private static double HeldGamma(in PathInputs inputs, in PathState state, int surface, double priceUsd, int row)
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        double sum = 0;
        for (int series = 0; series < shape.Series; series++)
        {
            OptionSeries terms = inputs.Accounts.Series[series];
            if (terms.Surface == surface && state.Int(shape.HasEnded(series)) == 0)
            {
                MarketPoint point = MarketPoint.Of(
                    priceUsd, state.Float(terms.Underlying, AssetFloat.Fair), state.Float(shape.Noise(surface)), Ops.Mul(row, inputs.Run.StepYears));
                double gamma = OptionMark.Gamma(terms, inputs.Accounts.Surfaces[surface], point);
                sum = Ops.Fma(inputs.Accounts.SeriesEntries[series].NetUnits, gamma, sum);
            }
        }

        return sum;
    }
}
