namespace StressGpu.Kernels;

/// <summary>One asset's part of a round of the traded path.</summary>
internal static class AssetRound
{
    /// <summary>Liquidates what triggers at the asset's mark; false where nothing does.</summary>
    public static bool Run<TImpact, TMark, TTrace>(
        in PathInputs inputs, in PathState state, int lane, int asset, int row, ref Round round, ref TTrace trace)
        where TImpact : struct, IImpact
        where TMark : struct, IMark
        where TTrace : struct, ITrace
    {
        StateShape shape = inputs.Run.Shape;
        float fair = state.Floats[Ops.At(state, shape.Fair(asset)) + lane];
        float mark = default(TMark).OfOne(fair, Watch.Traded(state, shape, asset, lane));
        bool longs = mark < state.Floats[Ops.At(state, shape.NextLong(0, asset)) + lane];
        bool shorts = mark > state.Floats[Ops.At(state, shape.NextShort(0, asset)) + lane];
        if (!longs && !shorts)
        {
            return false;
        }

        double bought = shorts ? LadderSweep.Find(inputs, state, lane, SideOf.Of(0, asset, 1), -mark) : 0;
        double sold = longs ? LadderSweep.Find(inputs, state, lane, SideOf.Of(0, asset, 0), mark) : 0;
        double fairUsd = Ops.Mul(inputs.StartPrice[asset], MoneyMath.Exp(fair));
        double executed = Execution.Sweep<TImpact>(inputs, state, lane, asset, row, bought - sold, fairUsd);
        Settlement settled = default;
        settled.Price = executed;
        if (longs)
        {
            Settlement.Sweep(inputs, state, lane, SideOf.Of(0, asset, 0), ref settled);
        }

        if (shorts)
        {
            Settlement.Sweep(inputs, state, lane, SideOf.Of(0, asset, 1), ref settled);
        }

        double usd = Ops.Mul(bought + sold, executed);
        state.Doubles[Ops.At(state, shape.AssetLiquidated(asset)) + lane] += usd;
        round.LiquidatedUsd += usd;
        round.AtFairUsd += Ops.Mul(bought + sold, fairUsd);
        settled.AddTo(ref round);
        trace.Swept(lane, asset, usd, settled.Positions);
        return true;
    }
}
