namespace StressGpu.Kernels;

/// <summary>One asset's part of a round of the traded path.</summary>
internal static class AssetRound
{
    /// <summary>Liquidates what triggers at the asset's mark; false where nothing does.</summary>
    public static bool Run<TImpact, TMark, TTrace>(
        in PathInputs inputs, in PathState state, int asset, ref Round round, ref TTrace trace)
        where TImpact : struct, IImpact
        where TMark : struct, IMark
        where TTrace : struct, ITrace
    {
        float fair = state.Float(asset, AssetFloat.Fair);
        float mark = default(TMark).OfOne(fair, Watch.Traded(state, asset));
        bool longs = mark < state.Float(asset, AssetFloat.Next(0, 0));
        bool shorts = mark > state.Float(asset, AssetFloat.Next(0, 1));
        if (!longs && !shorts)
        {
            return false;
        }

        if (round.Number == 0)
        {
            state.Double(asset, AssetDouble.FairUsd) = Ops.Mul(inputs.StartPrice[asset], MoneyMath.Exp(fair));
        }

        double fairUsd = state.Double(asset, AssetDouble.FairUsd);
        double bought = shorts ? LadderSweep.Find(inputs, state, SideOf.Of(0, asset, 1), -mark) : 0;
        double sold = longs ? LadderSweep.Find(inputs, state, SideOf.Of(0, asset, 0), mark) : 0;
        Settlement settled = default;
        settled.Price = Execution.Sweep<TImpact>(inputs, state, asset, round.Row, bought - sold);
        if (longs)
        {
            Settlement.Sweep(inputs, state, SideOf.Of(0, asset, 0), mark, ref settled);
        }

        if (shorts)
        {
            Settlement.Sweep(inputs, state, SideOf.Of(0, asset, 1), -mark, ref settled);
        }

        double usd = Ops.Mul(bought + sold, settled.Price);
        state.Double(asset, AssetDouble.Liquidated) += usd;
        round.LiquidatedUsd += usd;
        round.AtFairUsd += Ops.Mul(bought + sold, fairUsd);
        settled.AddTo(ref round);
        trace.Swept(state, asset, usd, settled.Positions);
        return true;
    }
}
