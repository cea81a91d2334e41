namespace StressGpu.Kernels;

/// <summary>One asset's part of the shadow's cascade in a moving venue: no impact, bots, panic or vault.</summary>
internal static class MovingShadow
{
    /// <summary>Liquidates what triggers at the shadow's mark, longs and shorts, at the fair price.</summary>
    [MethodImpl(Ops.Boundary)]
    public static void Asset<TMark>(in PathInputs inputs, in PathState state, int asset, ref Round round)
        where TMark : struct, IMark
    {
        if (Halts.IsOn(inputs, state, 1, asset, round.Row))
        {
            return;
        }

        bool inside = inputs.Run.Bridge != 0 && round.Row > 0;
        if (inside)
        {
            Sides<TMark>(inputs, state, asset, true, ref round);
        }

        Sides<TMark>(inputs, state, asset, false, ref round);
    }

    [MethodImpl(Ops.Boundary)]
    private static void Sides<TMark>(in PathInputs inputs, in PathState state, int asset, bool inside, ref Round round)
        where TMark : struct, IMark
    {
        for (int side = 0; side < 2; side++)
        {
            SideOf at = SideOf.Of(1, asset, side);
            float fair = state.Float(asset, AssetFloat.Fair);
            float seen = inside ? VenueState.Float(inputs, state, asset, side == 0 ? VenueFloat.Low : VenueFloat.High) : fair;
            float mark = default(TMark).ShadowOne(inputs, state, asset, seen);
            Swept swept = MovingSweep.Find(inputs, state, at, SideMarks.OfOne(inputs, state, at, mark), 0);
            swept = MovingSweep.Sum(inputs, state, at, swept);
            LadderSweep.Rearm(inputs, state, at);
            if (swept.Quantity > 0)
            {
                Settle(inputs, state, at, swept, inside, ref round);
                Slices.Cool(inputs, state, 1, at.Asset, round.Row);
            }
        }
    }

    [MethodImpl(Ops.Boundary)]
    private static void Settle(
        in PathInputs inputs, in PathState state, SideOf at, Swept swept, bool inside, ref Round round)
    {
        Settlement settled = default;
        settled.Price = RolePrice.Usd(inputs, state, 1, at.Asset);
        double usd = Ops.Mul(swept.Quantity, settled.Price);
        if (inside)
        {
            settled = TriggerSettlement.Run(inputs, state, at, swept, 1.0);
            usd = TriggerSums.Of(inputs, state, at, swept).TriggerUsd;
        }
        else
        {
            settled = MovingSettlement.Settle(inputs, state, at, swept, round.Row, settled);
        }

        round.AtFairUsd += usd;
        settled.AddTo(ref round);
        AssetFund.Note(inputs, state, 1, at.Asset, settled);
    }
}
