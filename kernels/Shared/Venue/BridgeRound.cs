namespace StressGpu.Kernels;

/// <summary>The first round of a step under bridge monitoring: what the extremes cross trades from its trigger price.</summary>
internal static class BridgeRound
{
    /// <summary>Liquidates crossed longs, then crossed shorts, of the traded path; false where nothing is.</summary>
    [MethodImpl(Ops.Boundary)]
    public static bool Run<TImpact, TMark, TTrace>(
        in PathInputs inputs, in PathState state, int asset, ref Round round, ref TTrace trace)
        where TImpact : struct, IImpact
        where TMark : struct, IMark
        where TTrace : struct, ITrace
    {
        AssetState own = AssetState.Of(state, asset);
        float away = own.Float(AssetFloat.Permanent) + own.Float(AssetFloat.Temporary);
        bool longs = Side<TImpact, TMark, TTrace>(inputs, state, SideOf.Of(0, asset, 0), away, ref round, ref trace);
        return Side<TImpact, TMark, TTrace>(inputs, state, SideOf.Of(0, asset, 1), away, ref round, ref trace) | longs;
    }

    [MethodImpl(Ops.Boundary)]
    private static bool Side<TImpact, TMark, TTrace>(
        in PathInputs inputs, in PathState state, SideOf at, float away, ref Round round, ref TTrace trace)
        where TImpact : struct, IImpact
        where TMark : struct, IMark
        where TTrace : struct, ITrace
    {
        AssetState own = AssetState.Of(state, at.Asset);
        float extreme = VenueState.Float(inputs, state, at.Asset, at.Side == 0 ? VenueFloat.Low : VenueFloat.High);
        float mark = default(TMark).OfOne(inputs, state, at.Asset, extreme, extreme + away);
        Swept swept = MovingSweep.Find(inputs, state, at, SideMarks.OfOne(inputs, state, at, mark), 0);
        swept = MovingSweep.Sum(inputs, state, at, swept);
        if (!(swept.Quantity > 0))
        {
            return false;
        }

        LadderSweep.Rearm(inputs, state, at);
        TriggerSums sums = TriggerSums.Of(inputs, state, at, swept);

        // Triggers are of the mark: where that is the fair price, the displacement comes on top of it.
        double displaced = MoneyMath.Exp(away);
        bool fair = default(TMark).OfOne(inputs, state, at.Asset, 0, 1) < 0.5f;
        double traded = fair ? displaced : 1.0;
        double usd = Ops.Mul(sums.TriggerUsd, traded);
        double shift = Execution.Push<TImpact>(inputs, state, own, at.Asset, round.Row, at.Side == 0 ? -usd : usd);
        Settlement settled = TriggerSettlement.Run(inputs, state, at, swept, round.Row, Ops.Mul(traded, MoneyMath.Exp(shift)));
        double executed = Ops.Mul(settled.Price, swept.Quantity);
        double atFair = fair ? sums.TriggerUsd : sums.TriggerUsd / displaced;
        trace.SweptLadders(state, at, round, executed, settled.ShortfallUsd);
        MovingRound.Count(inputs, state, at.Asset, settled, executed, atFair, ref round);
        trace.Swept(state, at.Asset, executed, swept.Positions);
        round.Positions += swept.Positions;
        return true;
    }
}
