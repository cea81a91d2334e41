namespace StressGpu.Kernels;

/// <summary>Rungs at their own trigger prices: T' = (K -+ ded/q + Phi)/(1 -+ (r + add)), summed.</summary>
internal struct TriggerSums
{
    /// <summary>Sum of quantity times trigger price, USD, before auto-deleveraging's factor.</summary>
    public double TriggerUsd;

    /// <summary>Sum of quantity times bankruptcy price with funding, USD.</summary>
    public double BankruptcyUsd;

    /// <summary>All listed rungs of a side, with auto-deleveraging's factor.</summary>
    [MethodImpl(Ops.Boundary)]
    public static TriggerSums Of(in PathInputs inputs, in PathState state, SideOf at, Swept swept)
    {
        StateShape shape = inputs.Run.Shape;
        TriggerSums sum = default;
        for (int place = swept.First; place < swept.End; place++)
        {
            int ladder = state.Int(shape.SweptLadder(place));
            TriggerSums part = Of(inputs, state, at, ladder, state.Int(shape.SweptFrom(ladder)), state.Int(shape.NextRung(at.Role, ladder)));
            sum.TriggerUsd += part.TriggerUsd;
            sum.BankruptcyUsd += part.BankruptcyUsd;
        }

        double open = state.Double(at.Asset, AssetDouble.Open(at.Role, at.Side));
        sum.TriggerUsd = Ops.Mul(open, sum.TriggerUsd);
        sum.BankruptcyUsd = Ops.Mul(open, sum.BankruptcyUsd);
        return sum;
    }

    /// <summary>Rungs from … to-1 of one ladder.</summary>
    [MethodImpl(Ops.Boundary)]
    public static TriggerSums Of(in PathInputs inputs, in PathState state, SideOf at, int ladder, int from, int to)
    {
        double sign = Ops.Signed(1.0, at.Side);
        double quantity = inputs.Rungs[to].QuantityBefore - inputs.Rungs[from].QuantityBefore;
        double usd = inputs.Rungs[to].BankruptcyUsdBefore - inputs.Rungs[from].BankruptcyUsdBefore;
        int positions = inputs.Rungs[to].PositionsBefore - inputs.Rungs[from].PositionsBefore;
        double rate = inputs.Venue.Ladders[ladder].Rate + VenueState.Float(inputs, state, at.Asset, VenueFloat.AddOn(at.Role));
        double deduction = Ops.Mul(positions, inputs.Venue.Ladders[ladder].DeductionUsd);
        TriggerSums sum;
        sum.BankruptcyUsd = Ops.Fma(Funding.Phi(inputs, state, at.Role, at.Asset), quantity, usd);
        sum.TriggerUsd = Ops.Fma(-sign, deduction, sum.BankruptcyUsd) / Ops.Fma(-sign, rate, 1.0);
        return sum;
    }
}
