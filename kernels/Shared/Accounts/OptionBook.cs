namespace StressGpu.Kernels;

/// <summary>Series of options as accounts hold them: exact marks at the marks of a round, haircut, margin, delta.</summary>
internal static class OptionBook
{
    /// <summary>Mark of a series by the model, USD per unit; what it was worth when it ended, once it has.</summary>
    [MethodImpl(Ops.Rare)]
    public static double Mark(in PathInputs inputs, in PathState state, int series)
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        if (state.Int(shape.HasEnded(series)) != 0)
        {
            return state.Double(shape.Ended(series));
        }

        OptionSeries terms = inputs.Accounts.Series[series];
        return OptionMark.Of(terms, inputs.Accounts.Surfaces[terms.Surface], Point(inputs, state, terms));
    }

    /// <summary>Units of the underlying that a unit moves with; 0 once it has ended.</summary>
    [MethodImpl(Ops.Rare)]
    public static double Delta(in PathInputs inputs, in PathState state, int series)
    {
        OptionSeries terms = inputs.Accounts.Series[series];
        return state.Int(inputs.Run.Shape.Accounts.HasEnded(series)) != 0
            ? 0
            : OptionMark.Delta(terms, inputs.Accounts.Surfaces[terms.Surface], Point(inputs, state, terms));
    }

    /// <summary>Mark as a holder of signed units sees it: with the haircut of a mark to model.</summary>
    public static double Held(in PathInputs inputs, in PathState state, int series, double units, double markUsd)
    {
        double haircut = state.Int(inputs.Run.Shape.Accounts.HasEnded(series)) != 0 ? 0 : inputs.Accounts.SeriesEntries[series].Haircut;
        return Ops.Mul(markUsd, units > 0 ? 1.0 - haircut : 1.0 + haircut);
    }

    /// <summary>Standard maintenance margin of a short unit at its held mark, USD; 0 once it has ended.</summary>
    [MethodImpl(Ops.Rare)]
    public static double Maintenance(in PathInputs inputs, in PathState state, int series, double heldUsd)
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        int kind = inputs.Accounts.Series[series].Kind;
        double underlying = state.Double(shape.Mark(inputs.Accounts.Series[series].Underlying));
        return state.Int(shape.HasEnded(series)) != 0 ? 0 : OptionMargins.Maintenance(kind, underlying, heldUsd);
    }

    /// <summary>Where a series is marked: the round's mark, the fair price's move, the surface's noise, the row's time.</summary>
    public static MarketPoint Point(in PathInputs inputs, in PathState state, in OptionSeries series)
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        return MarketPoint.Of(
            state.Double(shape.Mark(series.Underlying)),
            state.Float(series.Underlying, AssetFloat.Fair),
            state.Float(shape.Noise(series.Surface)),
            Ops.Mul(state.Int(shape.Row), inputs.Run.StepYears));
    }
}
