namespace StressGpu.Kernels;

/// <summary>Closes the books of a path and writes its row.</summary>
internal static class PathEnd
{
    /// <summary>Writes the columns of <see cref="ResultColumn"/> for every lane.</summary>
    public static void Write(in PathInputs inputs, in PathState state, in PathResults results)
    {
        bool hasBook = inputs.Run.Shape.HasBook;
        for (int quad = 0; quad < inputs.Run.Shape.Quads; quad++)
        {
            Watch.Peaks(state, quad, hasBook);
        }

        for (int lane = 0; lane < Ops.Width; lane++)
        {
            PathState one = state.Lane(lane);
            PathResults row = results.Lane(lane);
            for (int asset = 0; asset < inputs.Run.Assets; asset++)
            {
                Margins.Count(inputs, one, SideOf.Of(0, asset, 0));
                Margins.Count(inputs, one, SideOf.Of(0, asset, 1));
            }

            Sums(inputs, one, row);
            Drawdowns(inputs, one, row);
        }
    }

    private static void Sums(in PathInputs inputs, in PathState state, in PathResults row)
    {
        bool retains = inputs.Run.FundRetainsResidual != 0;
        double residual = Sum(state, 0, Tally.Residual);
        row.Set(ResultColumn.Liquidated, Sum(state, 0, Tally.Liquidated));
        row.Set(ResultColumn.LiquidatedAtFair, Sum(state, 0, Tally.LiquidatedAtFair));
        row.Set(ResultColumn.ShadowLiquidated, Sum(state, 1, Tally.LiquidatedAtFair));
        row.Set(ResultColumn.Endogenous, Sum(state, 0, Tally.Endogenous));
        row.Set(ResultColumn.LiquidatedAccounts, Sum(state, 0, Tally.Accounts));
        row.Set(ResultColumn.BadDebt, Sum(state, 0, Tally.BadDebt));
        row.Set(ResultColumn.FundDraw, Sum(state, 0, Tally.FundDraw));
        row.Set(ResultColumn.Unfunded, Sum(state, 0, Tally.Unfunded));
        row.Set(ResultColumn.Adl, Sum(state, 0, Tally.Adl));
        row.Set(ResultColumn.AdlHaircut, Sum(state, 0, Tally.AdlHaircut));
        row.Set(ResultColumn.Socialised, Sum(state, 0, Tally.Socialised));
        row.Set(ResultColumn.Unpaid, Sum(state, 0, Tally.Unpaid));
        row.Set(ResultColumn.Retained, (retains ? residual : 0) + Sum(state, 0, Tally.AccountRetained));
        double ladders = Sum(state, 0, Tally.Margin) - Sum(state, 0, Tally.Returned) - (retains ? 0 : residual);
        row.Set(ResultColumn.AccountLoss, ladders + Sum(state, 0, Tally.AccountLoss));
        row.Set(ResultColumn.Fees, Sum(state, 0, Tally.Fees));
        row.Set(ResultColumn.FundingNet, Sum(state, 0, Tally.FundingNet));
        row.Set(ResultColumn.Rounds, Sum(state, 0, Tally.Rounds));
        row.Set(ResultColumn.MaxRoundsInStep, Sum(state, 0, Tally.MaxRounds));
        row.Set(ResultColumn.FirstLiquidationStep, Sum(state, 0, Tally.FirstStep));
        row.Set(ResultColumn.Halts, Sum(state, 0, Tally.Halts));
        row.Set(ResultColumn.Panic, Sum(state, 0, Tally.Panic));
        row.Set(ResultColumn.FundingClosed, Sum(state, 0, Tally.FundingClosed));
        row.Set(ResultColumn.VaultTaken, Sum(state, 0, Tally.VaultTaken));
        row.Set(ResultColumn.MaxBacklog, Sum(state, 0, Tally.MaxBacklog));
        row.Set(ResultColumn.FundNeed, FundNeed.Usd(inputs, state));
        double liquidated = Sum(state, 0, Tally.Liquidated);
        row.Set(ResultColumn.BranchingRatio, liquidated > 0 ? Sum(state, 0, Tally.Endogenous) / liquidated : 0);
        row.Set(ResultColumn.LiquidatableDebt, Sum(state, 0, Tally.LiquidatableDebt));
        row.Set(ResultColumn.ShiftedSteps, Drivers.Steps(inputs, state));
        row.Set(ResultColumn.Weight, Drivers.Weight(inputs, state));
        row.Set(ResultColumn.VaultLoss, inputs.Run.VaultShare > 0 || Uses.Of(inputs, Mechanism.Vault) ? BackstopVault.LossUsd(inputs, state, 0) : 0);
    }

    private static void Drawdowns(in PathInputs inputs, in PathState state, in PathResults row)
    {
        bool hasBook = inputs.Run.Shape.HasBook;
        float worst = 0, worstFair = 0;
        for (int asset = 0; asset < inputs.Run.Assets; asset++)
        {
            float fair = state.Float(asset, AssetFloat.FallFair);
            float traded = hasBook ? state.Float(asset, AssetFloat.FallTraded) : fair;
            worst = traded > worst ? traded : worst;
            worstFair = fair > worstFair ? fair : worstFair;
            if (row.WithAssets != 0)
            {
                int first = ResultColumn.PerAsset * asset;
                row.SetAsset(first, Drawdown(traded));
                row.SetAsset(first + 1, Drawdown(fair));
                row.SetAsset(first + 2, state.Double(asset, AssetDouble.Liquidated));
                row.SetAsset(first + 3, state.Double(asset, AssetDouble.BadDebt));
                row.SetAsset(first + 4, MoneyMath.Exp(state.Float(asset, AssetFloat.Fair)) - 1.0);
            }
        }

        row.Set(ResultColumn.MaxDrawdown, Drawdown(worst));
        row.Set(ResultColumn.MaxDrawdownFair, Drawdown(worstFair));
    }

    /// <summary>The fraction lost in a fall of log price.</summary>
    private static double Drawdown(float fall) => 1.0 - MoneyMath.Exp(-(double)fall);

    private static double Sum(in PathState state, int role, int tally) => state.Double(StateShape.Sum(role, tally));
}
