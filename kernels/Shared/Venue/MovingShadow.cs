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
        double quantity = 0;
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
                quantity += swept.Quantity;
                Settle(inputs, state, at, swept, inside, ref round);
                Slices.Cool(inputs, state, 1, at.Asset, round.Row);
            }
        }

        // Both sides in one product, as on the traded path, so that without impact the two are equal to the last bit.
        round.AtFairUsd += inside ? 0 : Ops.Mul(quantity, RolePrice.Usd(inputs, state, 1, asset));
    }

    [MethodImpl(Ops.Boundary)]
    private static void Settle(
        in PathInputs inputs, in PathState state, SideOf at, Swept swept, bool inside, ref Round round)
    {
        Settlement settled = default;
        settled.Price = RolePrice.Usd(inputs, state, 1, at.Asset);
        round.AtFairUsd += inside ? TriggerSums.Of(inputs, state, at, swept).TriggerUsd : 0;
        if (inputs.Run.ShadowSettles == 0)
        {
            return;
        }

        settled = inside
            ? TriggerSettlement.Run(inputs, state, at, swept, round.Row, 1.0)
            : MovingSettlement.Settle(inputs, state, at, swept, round.Row, settled);
        settled.AddTo(ref round);
        AssetFund.Note(inputs, state, 1, at.Asset, settled);
    }
}
