namespace StressGpu.Kernels;

/// <summary>Queues of auto-deleveraging: a score for each opposing perpetual, and the rank down to which they are closed.</summary>
internal static class Ranks
{
    private const long Outside = long.MinValue;
    private const uint FirstBlock = 192;

    /// <summary>Writes the score of every opposing perpetual, as an ordered word, into the plan's slots, which are free by now.</summary>
    public static void Score(in PathInputs inputs, in PathState state, in Counterparties all)
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        int end = inputs.Accounts.PerpetualIndex[all.Side.Asset + 1];
        for (int place = inputs.Accounts.PerpetualIndex[all.Side.Asset]; place < end; place++)
        {
            int leg = inputs.Accounts.PerpetualLegs[place];
            HairCut cut = HairCut.Of(inputs, state, all, leg);
            long rank = cut.Quantity > 0 && cut.Equity > 0 ? Ordered(Of(inputs, state, all, leg, cut)) : Outside;
            state.Double(shape.Closing(leg)) = Ops.DoubleOf(rank);
        }
    }

    /// <summary>Open units of the perpetuals whose rank is at least a cut.</summary>
    public static double From(in PathInputs inputs, in PathState state, in Counterparties all, long cut)
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        double sum = 0;
        int end = inputs.Accounts.PerpetualIndex[all.Side.Asset + 1];
        for (int place = inputs.Accounts.PerpetualIndex[all.Side.Asset]; place < end; place++)
        {
            int leg = inputs.Accounts.PerpetualLegs[place];
            if (Ops.WordOf(state.Double(shape.Closing(leg))) >= cut)
            {
                sum += HairCut.QuantityOf(inputs, state, all, leg);
            }
        }

        return sum;
    }

    /// <summary>Closes the perpetuals over a cut, and a fraction of those at it; returns the haircut, USD.</summary>
    public static double Take<TTrace>(
        in PathInputs inputs, in PathState state, in Counterparties all, long cut, double fraction, ref TTrace trace)
        where TTrace : struct, ITrace
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        double haircut = 0;
        int end = inputs.Accounts.PerpetualIndex[all.Side.Asset + 1];
        for (int place = inputs.Accounts.PerpetualIndex[all.Side.Asset]; place < end; place++)
        {
            int leg = inputs.Accounts.PerpetualLegs[place];
            long rank = Ops.WordOf(state.Double(shape.Closing(leg)));
            if (rank >= cut)
            {
                HairCut one = HairCut.Of(inputs, state, all, leg);
                double units = rank > cut ? one.Quantity : Ops.Mul(fraction, one.Quantity);
                double own = one.Close(inputs, state, all, leg, units);
                haircut += own;
                trace.HairCut(state, all.Side, inputs.Accounts.Legs[leg].Account, own);
            }
        }

        return haircut;
    }

    /// <summary>The middle of two words, rounded up, without overflow.</summary>
    public static long Middle(long low, long high) => (low >> 1) + (high >> 1) + (((low & 1) + (high & 1) + 1) >> 1);

    private static double Of(in PathInputs inputs, in PathState state, in Counterparties all, int leg, in HairCut cut)
    {
        double entry = inputs.Accounts.Legs[leg].Terms;
        double leverage = Ops.Mul(cut.Quantity, all.Price) / cut.Equity;
        bool isLong = all.Side.Side == 0;
        if (inputs.Run.AfterFund == AfterFundRule.AdlHyperliquid)
        {
            return Ops.Mul(isLong ? all.Price / entry : entry / all.Price, leverage);
        }

        if (inputs.Run.AfterFund == AfterFundRule.AdlRandom)
        {
            AccountShape shape = inputs.Run.Shape.Accounts;
            return PhiloxOne.Word(
                inputs.Run, (uint)state.Int(shape.PathLow), (uint)state.Int(shape.PathHigh), (uint)all.Row, FirstBlock + (uint)leg);
        }

        double profit = isLong ? all.Price / entry - 1.0 : 1.0 - all.Price / entry;
        return profit > 0 ? Ops.Mul(profit, leverage) : profit / leverage;
    }

    /// <summary>A word that orders as the number does.</summary>
    private static long Ordered(double score)
    {
        long word = Ops.WordOf(score);
        return word >= 0 ? word : long.MinValue - word;
    }
}
