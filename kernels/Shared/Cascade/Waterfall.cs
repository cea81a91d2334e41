namespace StressGpu.Kernels;

/// <summary>Who pays for a round: fees reach the fund first, then shortfalls are drawn, then the rule after the fund.</summary>
internal static class Waterfall
{
    /// <summary>Remembers a side's bankrupt volume until the round is closed.</summary>
    public static void Note(in PathState state, SideOf at, Bankruptcy bankrupt)
    {
        state.Double(at.Asset, AssetDouble.Executed) = bankrupt.Price;
        state.Double(at.Asset, AssetDouble.Shortfall(at.Side)) = bankrupt.ShortfallUsd;
        state.Double(at.Asset, AssetDouble.BankruptQuantity(at.Side)) = bankrupt.Quantity;
        state.Double(at.Asset, AssetDouble.BankruptUsd(at.Side)) = bankrupt.Usd;
        state.Int(StateShape.Broke(at.Asset >> 2)) |= 1 << ((at.Asset & 3) + 4 * at.Side);
        if (at.Role == 0)
        {
            state.Double(at.Asset, AssetDouble.BadDebt) += bankrupt.ShortfallUsd;
        }
    }

    /// <summary>Pays the round's fees (and residuals, where the fund keeps them) into the fund and draws the shortfall from it.</summary>
    public static void Close(in PathInputs inputs, in PathState state, int role, ref Round round)
    {
        double fund = state.Double(StateShape.Sum(role, Tally.Fund));
        fund = Ops.Fma(inputs.Run.FeeShareToFund, round.FeesUsd, fund);
        fund = inputs.Run.FundRetainsResidual != 0 ? fund + round.ResidualUsd : fund;
        if (round.ShortfallUsd > 0)
        {
            double draw = round.ShortfallUsd < fund ? round.ShortfallUsd : fund;
            double unfunded = round.ShortfallUsd - draw;
            fund -= draw;
            Add(state, role, Tally.BadDebt, round.ShortfallUsd);
            Add(state, role, Tally.FundDraw, draw);
            if (unfunded > 0)
            {
                Add(state, role, Tally.Unfunded, unfunded);
                Allocate(inputs, state, role, unfunded, unfunded / round.ShortfallUsd);
            }

            for (int quad = 0; quad < inputs.Run.Shape.Quads; quad++)
            {
                state.Int(StateShape.Broke(quad)) = 0;
            }
        }

        state.Double(StateShape.Sum(role, Tally.Fund)) = fund;
    }

    /// <summary>Adds to one of a role's sums.</summary>
    public static void Add(in PathState state, int role, int tally, double value) =>
        state.Double(StateShape.Sum(role, tally)) += value;

    private static void Allocate(in PathInputs inputs, in PathState state, int role, double unfunded, double share)
    {
        if (inputs.Run.AfterFund == AfterFundRule.Unpaid)
        {
            Add(state, role, Tally.Unpaid, unfunded);
            return;
        }

        if (inputs.Run.AfterFund == AfterFundRule.Socialise)
        {
            Socialisation.Pay(inputs, state, role, unfunded);
            return;
        }

        for (int quad = 0; quad < inputs.Run.Shape.Quads; quad++)
        {
            int broke = state.Int(StateShape.Broke(quad));
            for (int index = 0; index < 8; index++)
            {
                if (((broke >> index) & 1) != 0)
                {
                    Deleveraging.Close(inputs, state, SideOf.Of(role, 4 * quad + (index & 3), index >> 2), share);
                }
            }
        }
    }
}
