namespace StressGpu.Kernels;

/// <summary>
/// Settling swept rungs at the executed price X. By bankruptcy price K each falls in one of three classes: bankrupt (equity
/// under 0, a shortfall), limited (equity under the full fee, all of it is the fee), and paying the full fee.
/// </summary>
internal struct Settlement
{
    /// <summary>X, USD per unit.</summary>
    public double Price;

    public double FeesUsd;

    /// <summary>What is left of the margins after the fee.</summary>
    public double ResidualUsd;

    public double ShortfallUsd;
    public int Positions;

    /// <summary>Settles what <see cref="LadderSweep.Find"/> found on one side of an asset and moves its pointers on.</summary>
    public static void Sweep(in PathInputs inputs, in PathState state, int lane, SideOf at, ref Settlement sum)
    {
        StateShape shape = inputs.Run.Shape;
        Classes side = Classes.Of(at.Side, sum.Price, inputs.Run.FeeRate);
        double open = state.Doubles[Ops.At(state, shape.Open(at.Role, at.Asset, at.Side)) + lane];
        int end = inputs.LadderIndex[2 * at.Asset + at.Side + 1];
        for (int ladder = inputs.LadderIndex[2 * at.Asset + at.Side]; ladder < end; ladder++)
        {
            int pointer = Ops.At(state, shape.NextRung(at.Role, ladder)) + lane;
            int from = state.Ints[pointer];
            int to = state.Ints[Ops.At(state, shape.SweptTo(ladder)) + lane];
            if (to > from)
            {
                sum.Positions += inputs.Rungs[to].PositionsBefore - inputs.Rungs[from].PositionsBefore;
                state.Ints[pointer] = to;
                side.Settle(inputs.Rungs, from, to, inputs.Ladders[ladder].Ordered);
            }
        }

        LadderSweep.Rearm(inputs, state, lane, at.Role, at.Asset, at.Side);
        sum.FeesUsd = Ops.Fma(open, side.FeesUsd, sum.FeesUsd);
        sum.ResidualUsd = Ops.Fma(open, side.ResidualUsd, sum.ResidualUsd);
        if (side.ShortfallUsd > 0)
        {
            double shortfall = Ops.Mul(open, side.ShortfallUsd);
            sum.ShortfallUsd += shortfall;
            Waterfall.Note(state, shape, lane, at, shortfall, side.Bankrupt(sum.Price, open));
        }
    }

    /// <summary>Adds this asset to the round.</summary>
    public readonly void AddTo(ref Round round)
    {
        round.FeesUsd += FeesUsd;
        round.ReturnedUsd += ResidualUsd;
        round.ShortfallUsd += ShortfallUsd;
        round.Positions += Positions;
    }
}
