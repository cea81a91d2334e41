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

    /// <summary>Settles what <see cref="LadderSweep.Find"/> swept on one side of an asset and adds it to a sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Settlement Sweep(in PathInputs inputs, in PathState state, SideOf at, Swept swept, Settlement sum)
    {
        if (swept.First < swept.End)
        {
            return SweepListed(inputs, state, at, swept, sum);
        }

        Classes side = Classes.Of(at.Side, sum.Price, inputs.Run.FeeRate);
        side.Settle(inputs, swept.Ladder, swept.From, swept.To);
        return Add(state, at, side, sum);
    }

    /// <summary>The same for listed ladders.</summary>
    [MethodImpl(Ops.Boundary)]
    public static Settlement SweepListed(in PathInputs inputs, in PathState state, SideOf at, Swept swept, Settlement sum)
    {
        StateShape shape = inputs.Run.Shape;
        Classes side = Classes.Of(at.Side, sum.Price, inputs.Run.FeeRate);
        for (int place = swept.First; place < swept.End; place++)
        {
            int ladder = state.Int(shape.SweptLadder(place));
            int from = state.Int(shape.SweptFrom(ladder));
            side.Settle(inputs, ladder, from, state.Int(shape.NextRung(at.Role, ladder)));
        }

        return Add(state, at, side, sum);
    }

    /// <summary>Adds this asset to the round.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void AddTo(ref Round round)
    {
        round.FeesUsd += FeesUsd;
        round.ResidualUsd += ResidualUsd;
        round.ShortfallUsd += ShortfallUsd;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Settlement Add(in PathState state, SideOf at, Classes side, Settlement sum)
    {
        double open = AssetState.Of(state, at.Asset).Double(AssetDouble.Open(at.Role, at.Side));
        sum.FeesUsd = Ops.Fma(open, side.FeesUsd, sum.FeesUsd);
        sum.ResidualUsd = Ops.Fma(open, side.ResidualUsd, sum.ResidualUsd);
        if (side.ShortfallUsd > 0)
        {
            Bankruptcy bankrupt = side.Bankrupt(open);
            sum.ShortfallUsd += bankrupt.ShortfallUsd;
            Waterfall.Note(state, at, bankrupt);
        }

        return sum;
    }
}
