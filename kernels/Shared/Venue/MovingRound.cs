namespace StressGpu.Kernels;

/// <summary>One asset's part of a round of the traded path in a moving venue.</summary>
internal static class MovingRound
{
    /// <summary>Liquidates what triggers and may be liquidated, beside accounts, whose functions are called; false where nothing trades.</summary>
    public static bool Call<TImpact, TMark, TPopulation, TTrace>(
        in PathInputs inputs, in PathState state, int asset, ref Round round, ref TTrace trace)
        where TImpact : struct, IImpact
        where TMark : struct, IMark
        where TPopulation : struct, IPopulation
        where TTrace : struct, ITrace
    {
        Round own = round;
        TTrace seen = trace;
        bool moved = Called<TImpact, TMark, TPopulation, TTrace>(Ops.Own(inputs), Ops.Own(state), asset, ref own, ref seen);
        round = own;
        trace = seen;
        return moved;
    }

    [MethodImpl(Ops.Rare)]
    private static bool Called<TImpact, TMark, TPopulation, TTrace>(
        in PathInputs inputs, in PathState state, int asset, ref Round round, ref TTrace trace)
        where TImpact : struct, IImpact
        where TMark : struct, IMark
        where TPopulation : struct, IPopulation
        where TTrace : struct, ITrace =>
        Run<TImpact, TMark, TPopulation, TTrace>(inputs, state, asset, ref round, ref trace);

    /// <summary>The same without a call, which devices without a generic address space need.</summary>
    [MethodImpl(Ops.Boundary)]
    public static bool Run<TImpact, TMark, TPopulation, TTrace>(
        in PathInputs inputs, in PathState state, int asset, ref Round round, ref TTrace trace)
        where TImpact : struct, IImpact
        where TMark : struct, IMark
        where TPopulation : struct, IPopulation
        where TTrace : struct, ITrace
    {
        AssetState own = AssetState.Of(state, asset);
        double flow = default(TPopulation).HasAccounts ? state.Double(inputs.Run.Shape.Accounts.Flow(asset)) : 0;
        if (!default(TPopulation).HasAccounts && (round.Number == 0 || Uses.Of(inputs, Mechanism.CrossImpact)))
        {
            own.Double(AssetDouble.FairUsd) = RolePrice.AtLog(inputs, asset, own.Float(AssetFloat.Fair));
        }

        float before = own.Float(AssetFloat.Permanent) + own.Float(AssetFloat.Temporary);
        bool inside = VenueCascade.IsInside(inputs, round);
        bool halted = Halts.IsOn(inputs, state, 0, asset, round.Row);
        bool moved = inside && !halted && BridgeRound.Run<TImpact, TMark, TTrace>(inputs, state, asset, ref round, ref trace);
        if (!halted && !inside)
        {
            moved |= Ladders<TImpact, TMark, TPopulation, TTrace>(inputs, state, asset, flow, ref round, ref trace);
        }
        else if (default(TPopulation).HasAccounts)
        {
            moved |= AssetRound.TradeAccounts<TImpact>(inputs, state, asset, round.Row, flow);
        }

        if (moved && Uses.Of(inputs, Mechanism.CrossImpact))
        {
            CrossImpact.Note(inputs, state, asset, own.Float(AssetFloat.Permanent) + own.Float(AssetFloat.Temporary) - before);
        }

        return moved;
    }

    [MethodImpl(Ops.Boundary)]
    private static bool Ladders<TImpact, TMark, TPopulation, TTrace>(
        in PathInputs inputs, in PathState state, int asset, double flow, ref Round round, ref TTrace trace)
        where TImpact : struct, IImpact
        where TMark : struct, IMark
        where TPopulation : struct, IPopulation
        where TTrace : struct, ITrace
    {
        AssetState own = AssetState.Of(state, asset);
        float mark = default(TMark).OfOne(inputs, state, asset, own.Float(AssetFloat.Fair), Watch.Traded(own));
        Swept longs = Find<TImpact>(inputs, state, SideOf.Of(0, asset, 0), mark, 0, ref round);
        Swept shorts = Find<TImpact>(inputs, state, SideOf.Of(0, asset, 1), mark, longs.End, ref round);
        if (!(longs.Quantity + shorts.Quantity > 0))
        {
            return default(TPopulation).HasAccounts && AssetRound.TradeAccounts<TImpact>(inputs, state, asset, round.Row, flow);
        }

        Settlement settled = default;
        settled.Price = Execution.Sweep<TImpact>(inputs, state, own, asset, round.Row, shorts.Quantity - longs.Quantity + flow);
        if (default(TPopulation).HasAccounts)
        {
            state.Double(inputs.Run.Shape.Accounts.Executed(asset)) = settled.Price;
        }

        double shortfall = settled.ShortfallUsd;
        if (longs.Quantity > 0)
        {
            settled = MovingSettlement.Settle(inputs, state, SideOf.Of(0, asset, 0), longs, round.Row, settled);
            trace.SweptLadders(state, SideOf.Of(0, asset, 0), round, Ops.Mul(longs.Quantity, settled.Price), settled.ShortfallUsd);
            shortfall = settled.ShortfallUsd;
        }

        if (shorts.Quantity > 0)
        {
            settled = MovingSettlement.Settle(inputs, state, SideOf.Of(0, asset, 1), shorts, round.Row, settled);
            trace.SweptLadders(
                state, SideOf.Of(0, asset, 1), round, Ops.Mul(shorts.Quantity, settled.Price), settled.ShortfallUsd - shortfall);
        }

        double quantity = longs.Quantity + shorts.Quantity;
        double atFair = Ops.Mul(quantity, own.Double(AssetDouble.FairUsd));
        Count(inputs, state, asset, settled, Ops.Mul(quantity, settled.Price), atFair, ref round);
        trace.Swept(state, asset, Ops.Mul(quantity, settled.Price), longs.Positions + shorts.Positions);
        round.Positions += longs.Positions + shorts.Positions;
        return true;
    }

    /// <summary>Adds an asset's liquidations to the round and to what the asset's depth, margin and fund look at.</summary>
    [MethodImpl(Ops.Boundary)]
    public static void Count(
        in PathInputs inputs, in PathState state, int asset, Settlement settled, double usd, double atFairUsd, ref Round round)
    {
        state.Double(asset, AssetDouble.Liquidated) += usd;
        round.LiquidatedUsd += usd;
        round.AtFairUsd += atFairUsd;
        round.Others += 1;
        settled.AddTo(ref round);
        Slices.Cool(inputs, state, 0, asset, round.Row);
        OpenInterest.Erode(inputs, state, asset, usd);
        AssetFund.Note(inputs, state, 0, asset, settled);
    }

    [MethodImpl(Ops.Boundary)]
    private static Swept Find<TImpact>(
        in PathInputs inputs, in PathState state, SideOf at, float mark, int first, ref Round round)
        where TImpact : struct, IImpact
    {
        float own = SideMarks.OfOne(inputs, state, at, mark);
        float next = AssetState.Of(state, at.Asset).Float(AssetFloat.Next(0, at.Side));
        if (!Uses.Of(inputs, Mechanism.MovingTriggers) && !(Ops.Signed(own, at.Side) < Ops.Signed(next, at.Side)))
        {
            // The nearest of the side's triggers is not reached.
            Swept none = default;
            none.First = first;
            none.End = first;
            return none;
        }

        Swept swept = MovingSweep.Find(inputs, state, at, own, first);
        if (swept.End > swept.First)
        {
            if (Uses.Of(inputs, Mechanism.Vault))
            {
                LadderVault.Take(inputs, state, at, swept, own, ref round);
            }

            swept = MovingSweep.Sum(inputs, state, at, swept);
            if (Uses.Of(inputs, Mechanism.Bots))
            {
                Bots.Open(inputs, state, at.Asset, mark, round.Row);
                swept = Bots.Limit<TImpact>(inputs, state, at, swept, round.Row);
            }

            LadderSweep.Rearm(inputs, state, at);
        }

        return swept;
    }
}
