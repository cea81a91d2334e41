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

    /// <summary>Adds an account's bankrupt volume to a side's.</summary>
    public static void Join(in PathState state, SideOf at, Bankruptcy bankrupt)
    {
        int bit = 1 << ((at.Asset & 3) + 4 * at.Side);
        if ((state.Int(StateShape.Broke(at.Asset >> 2)) & bit) != 0)
        {
            bankrupt.ShortfallUsd += state.Double(at.Asset, AssetDouble.Shortfall(at.Side));
            bankrupt.Quantity += state.Double(at.Asset, AssetDouble.BankruptQuantity(at.Side));
            bankrupt.Usd += state.Double(at.Asset, AssetDouble.BankruptUsd(at.Side));
            if (at.Role == 0)
            {
                state.Double(at.Asset, AssetDouble.BadDebt) -= state.Double(at.Asset, AssetDouble.Shortfall(at.Side));
            }
        }

        Note(state, at, bankrupt);
    }

    /// <summary>Pays the round's fees (and residuals, where the fund keeps them) into the fund and draws the shortfall from it.</summary>
    public static void Close<TPopulation, TTrace>(
        in PathInputs inputs, in PathState state, int role, ref Round round, ref TTrace trace)
        where TPopulation : struct, IPopulation
        where TTrace : struct, ITrace
    {
        if (Uses.Of(inputs, Mechanism.FundPerAsset))
        {
            CloseByAsset<TPopulation, TTrace>(inputs, state, role, ref round, ref trace);
            return;
        }

        double unit = FundUnit.PriceUsd(inputs, state, role);
        double fund = Ops.Mul(state.Double(StateShape.Sum(role, Tally.Fund)), unit);
        fund = Ops.Fma(inputs.Run.FeeShareToFund, round.FeesUsd, fund);
        fund = inputs.Run.FundRetainsResidual != 0 ? fund + round.ResidualUsd : fund;
        fund += round.FeesToFundUsd + round.AccountRetainedUsd;
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
                Allocate<TPopulation, TTrace>(inputs, state, role, unfunded, unfunded / round.ShortfallUsd, round, ref trace);
            }

            FundNeed.Note(inputs, state, role, fund / unit, unfunded / unit);
            Forget(inputs, state);
        }

        state.Double(StateShape.Sum(role, Tally.Fund)) = fund / unit;
    }

    /// <summary>The same where each asset has a fund of its own.</summary>
    [MethodImpl(Ops.Boundary)]
    private static void CloseByAsset<TPopulation, TTrace>(
        in PathInputs inputs, in PathState state, int role, ref Round round, ref TTrace trace)
        where TPopulation : struct, IPopulation
        where TTrace : struct, ITrace
    {
        double draw = AssetFund.Draw(inputs, state, role);
        if (round.ShortfallUsd > 0)
        {
            double unfunded = Ops.NotNegative(round.ShortfallUsd - draw);
            Add(state, role, Tally.BadDebt, round.ShortfallUsd);
            Add(state, role, Tally.FundDraw, draw);
            if (unfunded > 0)
            {
                Add(state, role, Tally.Unfunded, unfunded);
                Allocate<TPopulation, TTrace>(inputs, state, role, unfunded, 1.0, round, ref trace);
            }

            FundNeed.Note(inputs, state, role, AssetFund.Sum(inputs, state, role), unfunded);
            Forget(inputs, state);
        }

        state.Double(StateShape.Sum(role, Tally.Fund)) = AssetFund.Sum(inputs, state, role);
    }

    private static void Forget(in PathInputs inputs, in PathState state)
    {
        for (int quad = 0; quad < inputs.Run.Shape.Quads; quad++)
        {
            state.Int(StateShape.Broke(quad)) = 0;
        }
    }

    /// <summary>Draws a shortfall that no position stands against; what the fund does not pay nobody pays.</summary>
    public static void PayLoose(in PathInputs inputs, in PathState state, int role, double shortfallUsd)
    {
        double unit = FundUnit.PriceUsd(inputs, state, role);
        double fund = Ops.Mul(state.Double(StateShape.Sum(role, Tally.Fund)), unit);
        double draw = shortfallUsd < fund ? shortfallUsd : fund;
        Add(state, role, Tally.BadDebt, shortfallUsd);
        Add(state, role, Tally.FundDraw, draw);
        Add(state, role, Tally.Unfunded, shortfallUsd - draw);
        Add(state, role, Tally.Unpaid, shortfallUsd - draw);
        state.Double(StateShape.Sum(role, Tally.Fund)) = (fund - draw) / unit;
        FundNeed.Note(inputs, state, role, (fund - draw) / unit, (shortfallUsd - draw) / unit);
        if (Uses.Of(inputs, Mechanism.FundPerAsset) && fund > 0)
        {
            AssetFund.Keep(inputs, state, role, 1.0 - draw / fund);
        }
    }

    /// <summary>Adds to one of a role's sums.</summary>
    public static void Add(in PathState state, int role, int tally, double value) =>
        state.Double(StateShape.Sum(role, tally)) += value;

    private static void Allocate<TPopulation, TTrace>(
        in PathInputs inputs, in PathState state, int role, double unfunded, double share, in Round round, ref TTrace trace)
        where TPopulation : struct, IPopulation
        where TTrace : struct, ITrace
    {
        if (inputs.Run.AfterFund == AfterFundRule.Unpaid)
        {
            Add(state, role, Tally.Unpaid, unfunded);
            return;
        }

        if (inputs.Run.AfterFund == AfterFundRule.Socialise)
        {
            Socialisation.Pay<TPopulation>(inputs, state, role, unfunded);
            return;
        }

        if (default(TPopulation).HasAccounts)
        {
            Add(state, role, Tally.Unpaid, Ops.Mul(share, round.LooseShortfallUsd));
        }

        for (int quad = 0; quad < inputs.Run.Shape.Quads; quad++)
        {
            int broke = state.Int(StateShape.Broke(quad));
            for (int index = 0; index < 8; index++)
            {
                if (((broke >> index) & 1) != 0)
                {
                    SideOf side = SideOf.Of(role, 4 * quad + (index & 3), index >> 2);
                    if (default(TPopulation).HasAccounts)
                    {
                        AccountDeleveraging.Close(inputs, state, side, share, round.Row, ref trace);
                    }
                    else
                    {
                        Deleveraging.Close(inputs, state, side, share, ref trace);
                    }
                }
            }
        }
    }
}
