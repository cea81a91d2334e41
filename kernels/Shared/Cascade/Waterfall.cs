namespace StressGpu.Kernels;

/// <summary>Who pays for a round: fees reach the fund first, then shortfalls are drawn, then the rule after the fund.</summary>
internal static class Waterfall
{
    /// <summary>Remembers a side's shortfall until the round is closed.</summary>
    public static void Note(in PathState state, in StateShape shape, int lane, SideOf at, double shortfall, Bankruptcy bankrupt)
    {
        state.Doubles[Ops.At(state, shape.Executed(at.Asset)) + lane] = bankrupt.Price;
        state.Doubles[Ops.At(state, shape.Shortfall(at.Asset, at.Side)) + lane] = shortfall;
        state.Doubles[Ops.At(state, shape.BankruptQuantity(at.Asset, at.Side)) + lane] = bankrupt.Quantity;
        state.Doubles[Ops.At(state, shape.BankruptUsd(at.Asset, at.Side)) + lane] = bankrupt.Usd;
        int quad = at.Asset >> 2;
        state.Ints[Ops.At(state, shape.Broke(quad)) + lane] |= 1 << ((at.Asset & 3) + 4 * at.Side);
        if (at.Role == 0)
        {
            state.Doubles[Ops.At(state, shape.AssetBadDebt(at.Asset)) + lane] += shortfall;
        }
    }

    /// <summary>Splits what the round's margins left, pays fees into the fund and draws the shortfall from it.</summary>
    public static void Close(in PathInputs inputs, in PathState state, int lane, int role, ref Round round)
    {
        StateShape shape = inputs.Run.Shape;
        if (inputs.Run.FundRetainsResidual != 0)
        {
            round.RetainedUsd = round.ReturnedUsd;
            round.ReturnedUsd = 0;
        }

        int fundAt = Ops.At(state, shape.Sum(role, Tally.Fund)) + lane;
        double fund = Ops.Fma(inputs.Run.FeeShareToFund, round.FeesUsd, state.Doubles[fundAt]) + round.RetainedUsd;
        if (round.ShortfallUsd > 0)
        {
            double draw = round.ShortfallUsd < fund ? round.ShortfallUsd : fund;
            double unfunded = round.ShortfallUsd - draw;
            fund -= draw;
            Add(state, shape, role, Tally.BadDebt, lane, round.ShortfallUsd);
            Add(state, shape, role, Tally.FundDraw, lane, draw);
            if (unfunded > 0)
            {
                Add(state, shape, role, Tally.Unfunded, lane, unfunded);
                Allocate(inputs, state, lane, role, unfunded, unfunded / round.ShortfallUsd);
            }

            for (int quad = 0; quad < shape.Quads; quad++)
            {
                state.Ints[Ops.At(state, shape.Broke(quad)) + lane] = 0;
            }
        }

        state.Doubles[fundAt] = fund;
    }

    private static void Allocate(in PathInputs inputs, in PathState state, int lane, int role, double unfunded, double share)
    {
        StateShape shape = inputs.Run.Shape;
        if (inputs.Run.AfterFund == AfterFundRule.Unpaid)
        {
            Add(state, shape, role, Tally.Unpaid, lane, unfunded);
            return;
        }

        if (inputs.Run.AfterFund == AfterFundRule.Socialise)
        {
            Socialisation.Pay(inputs, state, lane, role, unfunded);
            return;
        }

        for (int quad = 0; quad < shape.Quads; quad++)
        {
            int broke = state.Ints[Ops.At(state, shape.Broke(quad)) + lane];
            for (int index = 0; index < 8; index++)
            {
                if (((broke >> index) & 1) != 0)
                {
                    Deleveraging.Close(inputs, state, lane, SideOf.Of(role, 4 * quad + (index & 3), index >> 2), share);
                }
            }
        }
    }

    /// <summary>Adds to one of a role's sums.</summary>
    public static void Add(in PathState state, in StateShape shape, int role, int tally, int lane, double value) =>
        state.Doubles[Ops.At(state, shape.Sum(role, tally)) + lane] += value;
}
