namespace StressGpu.Kernels;

/// <summary>One asset's part of a round of the traded path.</summary>
internal static class AssetRound
{
    /// <summary>Liquidates what triggers at the asset's mark; false where nothing does.</summary>
    [MethodImpl(Ops.Boundary)]
    public static bool Run<TImpact, TMark, TVenue, TPopulation, TTrace>(
        in PathInputs inputs, in PathState state, int asset, ref Round round, ref TTrace trace)
        where TImpact : struct, IImpact
        where TMark : struct, IMark
        where TVenue : struct, IVenue
        where TPopulation : struct, IPopulation
        where TTrace : struct, ITrace
    {
        if (default(TVenue).Moves && default(TPopulation).HasAccounts)
        {
            return MovingRound.Call<TImpact, TMark, TPopulation, TTrace>(inputs, state, asset, ref round, ref trace);
        }

        if (default(TVenue).Moves)
        {
            return MovingRound.Run<TImpact, TMark, TPopulation, TTrace>(inputs, state, asset, ref round, ref trace);
        }

        AssetState own = AssetState.Of(state, asset);
        float fair = own.Float(AssetFloat.Fair);
        float mark = default(TMark).OfOne(inputs, state, asset, fair, Watch.Traded(own));
        bool longs = mark < own.Float(AssetFloat.Next(0, 0));
        bool shorts = mark > own.Float(AssetFloat.Next(0, 1));
        double flow = default(TPopulation).HasAccounts ? state.Double(inputs.Run.Shape.Accounts.Flow(asset)) : 0;
        if (!(longs | shorts))
        {
            return default(TPopulation).HasAccounts && TradeAccounts<TImpact>(inputs, state, asset, round.Row, flow);
        }

        // One side triggers as a rule: its code is the same for longs and shorts, so that no branch has to guess which.
        double fairUsd = default(TPopulation).HasAccounts
            ? own.Double(AssetDouble.FairUsd)
            : FairUsd(inputs, own, asset, round.Number);
        SideOf first = SideOf.Of(0, asset, longs ? 0 : 1);
        SideOf second = SideOf.Of(0, asset, 1);
        Swept swept = LadderSweep.Find(inputs, state, own, first, Ops.Signed(mark, first.Side));
        Swept opposing = longs & shorts ? LadderSweep.FindSeveral(inputs, state, second, -mark, swept.End) : default;
        Settlement settled = default;
        settled.Price = Execution.Sweep<TImpact>(
            inputs, state, own, asset, round.Row, opposing.Quantity - Ops.Signed(swept.Quantity, first.Side) + flow);
        settled = Settlement.Sweep(inputs, state, first, swept, settled);
        trace.SweptLadders(state, first, round, Ops.Mul(swept.Quantity, settled.Price), settled.ShortfallUsd);
        if (longs & shorts)
        {
            double before = settled.ShortfallUsd;
            settled = Settlement.SweepListed(inputs, state, second, opposing, settled);
            trace.SweptLadders(
                state, second, round, Ops.Mul(opposing.Quantity, settled.Price), settled.ShortfallUsd - before);
        }

        if (default(TPopulation).HasAccounts)
        {
            state.Double(inputs.Run.Shape.Accounts.Executed(asset)) = settled.Price;
        }

        double quantity = swept.Quantity + opposing.Quantity;
        int positions = swept.Positions + opposing.Positions;
        double usd = Ops.Mul(quantity, settled.Price);
        own.Double(AssetDouble.Liquidated) += usd;
        round.LiquidatedUsd += usd;
        round.AtFairUsd += Ops.Mul(quantity, fairUsd);
        settled.AddTo(ref round);
        round.Positions += positions;
        trace.Swept(state, asset, usd, positions);
        return true;
    }

    /// <summary>Executes what accounts alone trade in an asset; false where they trade nothing.</summary>
    public static bool TradeAccounts<TImpact>(in PathInputs inputs, in PathState state, int asset, int row, double flow)
        where TImpact : struct, IImpact
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        bool trades = ((state.Int(shape.Traded(asset >> 2)) >> (asset & 3)) & 1) != 0;
        if (trades)
        {
            state.Double(shape.Executed(asset)) =
                Execution.Sweep<TImpact>(inputs, state, AssetState.Of(state, asset), asset, row, flow);
        }

        return trades;
    }

    /// <summary>The fair price in USD: worked out in a cascade's first round, remembered for the others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double FairUsd(in PathInputs inputs, AssetState own, int asset, int round)
    {
        if (round == 0)
        {
            own.Double(AssetDouble.FairUsd) = RolePrice.AtLog(inputs, asset, own.Float(AssetFloat.Fair));
        }

        return own.Double(AssetDouble.FairUsd);
    }
}
