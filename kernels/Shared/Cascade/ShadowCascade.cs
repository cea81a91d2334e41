namespace StressGpu.Kernels;

/// <summary>The shadow's part of a step: everything that triggers at the fair price is settled there, in one round.</summary>
internal static class ShadowCascade
{
    /// <summary>Runs the shadow of one path.</summary>
    public static void Run(in PathInputs inputs, in PathState state, int lane)
    {
        StateShape shape = inputs.Run.Shape;
        Round round = default;
        for (int quad = 0; quad < shape.Quads; quad++)
        {
            int bits = (state.Ints[Ops.At(state, shape.Active(quad)) + lane] >> 4) & 15;
            while (bits != 0)
            {
                int bit = bits & -bits;
                bits ^= bit;
                Asset(inputs, state, lane, 4 * quad + Ops.LogOfBit(bit), ref round);
            }
        }

        if (round.AtFairUsd > 0)
        {
            state.Doubles[Ops.At(state, shape.Sum(1, Tally.LiquidatedAtFair)) + lane] += round.AtFairUsd;
            if (inputs.Run.ShadowSettles != 0)
            {
                Waterfall.Close(inputs, state, lane, 1, ref round);
            }
        }
    }

    private static void Asset(in PathInputs inputs, in PathState state, int lane, int asset, ref Round round)
    {
        StateShape shape = inputs.Run.Shape;
        float fair = state.Floats[Ops.At(state, shape.Fair(asset)) + lane];
        bool longs = fair < state.Floats[Ops.At(state, shape.NextLong(1, asset)) + lane];
        bool shorts = fair > state.Floats[Ops.At(state, shape.NextShort(1, asset)) + lane];
        double bought = shorts ? LadderSweep.Find(inputs, state, lane, SideOf.Of(1, asset, 1), -fair) : 0;
        double sold = longs ? LadderSweep.Find(inputs, state, lane, SideOf.Of(1, asset, 0), fair) : 0;
        Settlement settled = default;
        settled.Price = Ops.Mul(inputs.StartPrice[asset], MoneyMath.Exp(fair));
        round.AtFairUsd += Ops.Mul(bought + sold, settled.Price);
        if (longs)
        {
            Settle(inputs, state, lane, SideOf.Of(1, asset, 0), ref settled);
        }

        if (shorts)
        {
            Settle(inputs, state, lane, SideOf.Of(1, asset, 1), ref settled);
        }

        settled.AddTo(ref round);
    }

    private static void Settle(in PathInputs inputs, in PathState state, int lane, SideOf at, ref Settlement settled)
    {
        if (inputs.Run.ShadowSettles != 0)
        {
            Settlement.Sweep(inputs, state, lane, at, ref settled);
            return;
        }

        StateShape shape = inputs.Run.Shape;
        int end = inputs.LadderIndex[2 * at.Asset + at.Side + 1];
        for (int ladder = inputs.LadderIndex[2 * at.Asset + at.Side]; ladder < end; ladder++)
        {
            state.Ints[Ops.At(state, shape.NextRung(at.Role, ladder)) + lane] =
                state.Ints[Ops.At(state, shape.SweptTo(ladder)) + lane];
        }

        LadderSweep.Rearm(inputs, state, lane, at.Role, at.Asset, at.Side);
    }
}
