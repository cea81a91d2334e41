namespace StressGpu.Kernels;

/// <summary>What settling one asset's swept rungs at the executed price X comes to.</summary>
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
    public static void Sweep(in PathInputs inputs, in PathState state, SideOf at, float signedMark, ref Settlement sum)
    {
        StateShape shape = inputs.Run.Shape;
        Classes side = Classes.Of(at.Side, sum.Price, inputs.Run.FeeRate);
        int end = inputs.LadderIndex[2 * at.Asset + at.Side + 1];
        for (int ladder = inputs.LadderIndex[2 * at.Asset + at.Side]; ladder < end; ladder++)
        {
            if (signedMark < state.Float(shape.NextTrigger(at.Role, ladder)))
            {
                int from = state.Int(shape.NextRung(at.Role, ladder));
                int to = state.Int(shape.SweptTo(ladder));
                sum.Positions += inputs.Rungs[to].PositionsBefore - inputs.Rungs[from].PositionsBefore;
                side.Settle(inputs.Rungs, from, to, inputs.Ladders[ladder].Ordered);
                LadderSweep.MoveTo(inputs, state, at.Role, ladder, to);
            }
        }

        LadderSweep.Rearm(inputs, state, at);
        double open = state.Double(at.Asset, AssetDouble.Open(at.Role, at.Side));
        sum.FeesUsd = Ops.Fma(open, side.FeesUsd, sum.FeesUsd);
        sum.ResidualUsd = Ops.Fma(open, side.ResidualUsd, sum.ResidualUsd);
        if (side.ShortfallUsd > 0)
        {
            Bankruptcy bankrupt = side.Bankrupt(open);
            sum.ShortfallUsd += bankrupt.ShortfallUsd;
            Waterfall.Note(state, at, bankrupt);
        }
    }

    /// <summary>Adds this asset to the round.</summary>
    public readonly void AddTo(ref Round round)
    {
        round.FeesUsd += FeesUsd;
        round.ResidualUsd += ResidualUsd;
        round.ShortfallUsd += ShortfallUsd;
        round.Positions += Positions;
    }
}
