namespace StressGpu.Kernels;

/// <summary>The shadow's part of a step: everything that triggers at the fair price is settled there, in one round.</summary>
internal static class ShadowCascade
{
    /// <summary>Runs the shadow of one path; accounts may need several rounds.</summary>
    public static void Run<TImpact, TMark, TVenue, TPopulation>(in PathInputs inputs, in PathState state, int row)
        where TImpact : struct, IImpact
        where TMark : struct, IMark
        where TVenue : struct, IVenue
        where TPopulation : struct, IPopulation
    {
        Round round = default;
        round.Row = row;
        if (default(TVenue).Moves && Uses.Of(inputs, Mechanism.Breaker))
        {
            Halts.Check(inputs, state, 1, row);
        }

        if (default(TPopulation).HasAccounts)
        {
            bool again;
            do
            {
                round.Open();
                AccountRound.Open<TImpact, TMark, TVenue>(inputs, state, 1, round);
                RunLadders<TMark, TVenue>(inputs, state, ref round);
                NoTrace silent = default;
                AccountRound.Settle(inputs, state, 1, ref round, ref silent);
                again = round.Positions > 0;
                Close<TPopulation>(inputs, state, ref round);
                round.Number++;
            }
            while (again);
            return;
        }

        RunLadders<TMark, TVenue>(inputs, state, ref round);
        Close<TPopulation>(inputs, state, ref round);
    }

    /// <summary>Sweeps the ladders that trigger, in the cascade's first round.</summary>
    private static void RunLadders<TMark, TVenue>(in PathInputs inputs, in PathState state, ref Round round)
        where TMark : struct, IMark
        where TVenue : struct, IVenue
    {
        if (round.Number > 0)
        {
            return;
        }

        for (int quad = 0; quad < inputs.Run.Shape.Quads; quad++)
        {
            int bits = (state.Int(StateShape.Active(quad)) >> 4) & 15;
            while (bits != 0)
            {
                int bit = bits & -bits;
                bits ^= bit;
                if (default(TVenue).Moves)
                {
                    MovingShadow.Asset<TMark>(inputs, state, 4 * quad + Ops.LogOfBit(bit), ref round);
                }
                else
                {
                    Asset(inputs, state, 4 * quad + Ops.LogOfBit(bit), ref round);
                }
            }
        }
    }

    private static void Close<TPopulation>(in PathInputs inputs, in PathState state, ref Round round)
        where TPopulation : struct, IPopulation
    {
        if (round.AtFairUsd > 0 || round.Positions > 0)
        {
            state.Double(StateShape.Sum(1, Tally.LiquidatedAtFair)) += round.AtFairUsd;
            if (inputs.Run.ShadowSettles != 0)
            {
                NoTrace silent = default;
                Waterfall.Close<TPopulation, NoTrace>(inputs, state, 1, ref round, ref silent);
            }
        }
    }

    [MethodImpl(Ops.Boundary)]
    private static void Asset(in PathInputs inputs, in PathState state, int asset, ref Round round)
    {
        AssetState own = AssetState.Of(state, asset);
        float fair = own.Float(AssetFloat.Fair);
        Settlement settled = default;
        settled.Price = RolePrice.AtLog(inputs, asset, fair);
        bool longs = fair < own.Float(AssetFloat.Next(1, 0));
        bool shorts = fair > own.Float(AssetFloat.Next(1, 1));
        SideOf first = SideOf.Of(1, asset, longs ? 0 : 1);
        SideOf second = SideOf.Of(1, asset, 1);
        Swept swept = LadderSweep.Find(inputs, state, own, first, Ops.Signed(fair, first.Side));
        Swept opposing = longs & shorts ? LadderSweep.FindSeveral(inputs, state, second, -fair, swept.End) : default;
        double quantity = swept.Quantity + opposing.Quantity;
        if (inputs.Run.ShadowSettles != 0)
        {
            settled = Settlement.Sweep(inputs, state, first, swept, settled);
            if (longs & shorts)
            {
                settled = Settlement.SweepListed(inputs, state, second, opposing, settled);
            }
        }

        round.AtFairUsd += Ops.Mul(quantity, settled.Price);
        settled.AddTo(ref round);
    }
}
