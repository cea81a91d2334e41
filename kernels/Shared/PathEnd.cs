namespace StressGpu.Kernels;

/// <summary>Closes the books of a path and writes its row.</summary>
internal static class PathEnd
{
    /// <summary>Writes the columns of <see cref="ResultColumn"/> for every lane.</summary>
    public static void Write(in PathInputs inputs, in PathState state, in PathResults results)
    {
        bool hasBook = inputs.Run.Shape.Ladders > 0;
        for (int quad = 0; quad < inputs.Run.Shape.Quads; quad++)
        {
            Watch.Peaks(inputs, state, quad, hasBook);
        }

        for (int lane = 0; lane < Ops.Width; lane++)
        {
            for (int asset = 0; hasBook && asset < inputs.Run.Assets; asset++)
            {
                Margins.Count(inputs, state, lane, 0, asset, 0);
                Margins.Count(inputs, state, lane, 0, asset, 1);
            }

            Sums(inputs, state, results, lane);
            Drawdowns(inputs, state, results, lane);
        }
    }

    private static void Sums(in PathInputs inputs, in PathState state, in PathResults results, int lane)
    {
        StateShape shape = inputs.Run.Shape;
        for (int column = ResultColumn.Liquidated; column <= ResultColumn.Halts; column++)
        {
            Set(results, column, lane, 0);
        }

        Copy(state, shape, results, lane, Tally.Liquidated, ResultColumn.Liquidated);
        Copy(state, shape, results, lane, Tally.LiquidatedAtFair, ResultColumn.LiquidatedAtFair);
        Copy(state, shape, results, lane, Tally.Endogenous, ResultColumn.Endogenous);
        Copy(state, shape, results, lane, Tally.Accounts, ResultColumn.LiquidatedAccounts);
        Copy(state, shape, results, lane, Tally.BadDebt, ResultColumn.BadDebt);
        Copy(state, shape, results, lane, Tally.FundDraw, ResultColumn.FundDraw);
        Copy(state, shape, results, lane, Tally.Unfunded, ResultColumn.Unfunded);
        Copy(state, shape, results, lane, Tally.Adl, ResultColumn.Adl);
        Copy(state, shape, results, lane, Tally.AdlHaircut, ResultColumn.AdlHaircut);
        Copy(state, shape, results, lane, Tally.Socialised, ResultColumn.Socialised);
        Copy(state, shape, results, lane, Tally.Unpaid, ResultColumn.Unpaid);
        Copy(state, shape, results, lane, Tally.Retained, ResultColumn.Retained);
        Copy(state, shape, results, lane, Tally.Fees, ResultColumn.Fees);
        Copy(state, shape, results, lane, Tally.Rounds, ResultColumn.Rounds);
        Copy(state, shape, results, lane, Tally.MaxRounds, ResultColumn.MaxRoundsInStep);
        Copy(state, shape, results, lane, Tally.FirstStep, ResultColumn.FirstLiquidationStep);
        Set(results, ResultColumn.ShadowLiquidated, lane, Sum(state, shape, 1, Tally.LiquidatedAtFair, lane));
        Set(results, ResultColumn.AccountLoss, lane,
            Sum(state, shape, 0, Tally.Margin, lane) - Sum(state, shape, 0, Tally.Returned, lane));
    }

    private static void Drawdowns(in PathInputs inputs, in PathState state, in PathResults results, int lane)
    {
        StateShape shape = inputs.Run.Shape;
        bool hasBook = shape.Ladders > 0;
        float worst = 0, worstFair = 0;
        for (int asset = 0; asset < inputs.Run.Assets; asset++)
        {
            float fair = state.Floats[Ops.At(state, shape.FallFair(asset)) + lane];
            float traded = hasBook ? state.Floats[Ops.At(state, shape.FallTraded(asset)) + lane] : fair;
            worst = traded > worst ? traded : worst;
            worstFair = fair > worstFair ? fair : worstFair;
            if (results.WithAssets != 0)
            {
                int first = ResultColumn.PerAsset * asset;
                SetAsset(results, first, lane, Drawdown(traded));
                SetAsset(results, first + 1, lane, Drawdown(fair));
                SetAsset(results, first + 2, lane, state.Doubles[Ops.At(state, shape.AssetLiquidated(asset)) + lane]);
                SetAsset(results, first + 3, lane, state.Doubles[Ops.At(state, shape.AssetBadDebt(asset)) + lane]);
            }
        }

        Set(results, ResultColumn.MaxDrawdown, lane, Drawdown(worst));
        Set(results, ResultColumn.MaxDrawdownFair, lane, Drawdown(worstFair));
    }

    /// <summary>The fraction lost in a fall of log price.</summary>
    private static double Drawdown(float fall) => 1.0 - MoneyMath.Exp(-(double)fall);

    private static double Sum(in PathState state, in StateShape shape, int role, int tally, int lane) =>
        state.Doubles[Ops.At(state, shape.Sum(role, tally)) + lane];

    private static void Copy(in PathState state, in StateShape shape, in PathResults results, int lane, int tally, int column) =>
        Set(results, column, lane, Sum(state, shape, 0, tally, lane));

    private static void Set(in PathResults results, int column, int lane, double value) =>
        results.Columns[column * results.Stride + results.Offset + lane] = value;

    private static void SetAsset(in PathResults results, int column, int lane, double value) =>
        results.AssetColumns[column * results.Stride + results.Offset + lane] = value;
}
