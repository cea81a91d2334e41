namespace StressGpu.Kernels;

/// <summary>The shadow's part of a step: everything that triggers at the fair price is settled there, in one round.</summary>
internal static class ShadowCascade
{
    /// <summary>Runs the shadow of one path.</summary>
    public static void Run(in PathInputs inputs, in PathState state)
    {
        Round round = default;
        for (int quad = 0; quad < inputs.Run.Shape.Quads; quad++)
        {
            int bits = (state.Int(StateShape.Active(quad)) >> 4) & 15;
            while (bits != 0)
            {
                int bit = bits & -bits;
                bits ^= bit;
                Asset(inputs, state, 4 * quad + Ops.LogOfBit(bit), ref round);
            }
        }

        if (round.AtFairUsd > 0)
        {
            state.Double(StateShape.Sum(1, Tally.LiquidatedAtFair)) += round.AtFairUsd;
            if (inputs.Run.ShadowSettles != 0)
            {
                Waterfall.Close(inputs, state, 1, ref round);
            }
        }
    }

    private static void Asset(in PathInputs inputs, in PathState state, int asset, ref Round round)
    {
        float fair = state.Float(asset, AssetFloat.Fair);
        Settlement settled = default;
        settled.Price = Ops.Mul(inputs.StartPrice[asset], MoneyMath.Exp(fair));
        bool longs = fair < state.Float(asset, AssetFloat.Next(1, 0));
        bool shorts = fair > state.Float(asset, AssetFloat.Next(1, 1));
        double quantity = Settle(inputs, state, SideOf.Of(1, asset, longs ? 0 : 1), longs ? fair : -fair, ref settled);
        if (longs & shorts)
        {
            quantity += Settle(inputs, state, SideOf.Of(1, asset, 1), -fair, ref settled);
        }

        round.AtFairUsd += Ops.Mul(quantity, settled.Price);
        settled.AddTo(ref round);
    }

    private static double Settle(
        in PathInputs inputs, in PathState state, SideOf at, float signedMark, ref Settlement settled)
    {
        double quantity = LadderSweep.Find(inputs, state, at, signedMark);
        if (inputs.Run.ShadowSettles != 0)
        {
            Settlement.Sweep(inputs, state, at, signedMark, ref settled);
            return quantity;
        }

        StateShape shape = inputs.Run.Shape;
        int end = inputs.LadderIndex[2 * at.Asset + at.Side + 1];
        for (int ladder = inputs.LadderIndex[2 * at.Asset + at.Side]; ladder < end; ladder++)
        {
            if (signedMark < state.Float(shape.NextTrigger(1, ladder)))
            {
                LadderSweep.MoveTo(inputs, state, 1, ladder, state.Int(shape.SweptTo(ladder)));
            }
        }

        LadderSweep.Rearm(inputs, state, at);
        return quantity;
    }
}
