namespace StressGpu.Kernels;

/// <summary>
/// Which fund would have been enough: how far its level, less what it could not pay, has fallen under its start. Exact where the
/// fund is never exhausted, since until then nothing depends on its size; else a path after the fund's end is that of the smaller
/// fund. Funds by asset count together.
/// </summary>
internal static class FundNeed
{
    /// <summary>Notes the fund after a draw; amounts in the fund's own units.</summary>
    [MethodImpl(Ops.Boundary)]
    public static void Note(in PathInputs inputs, in PathState state, int role, double fund, double unpaid)
    {
        if (role == 0)
        {
            double debt = state.Double(StateShape.Sum(0, Tally.FundDebt)) + unpaid;
            double need = inputs.Run.Fund - (fund - debt);
            double most = state.Double(StateShape.Sum(0, Tally.FundNeed));
            state.Double(StateShape.Sum(0, Tally.FundNeed)) = need > most ? need : most;
            state.Double(StateShape.Sum(0, Tally.FundDebt)) = debt;
        }
    }

    /// <summary>The smallest fund that would have been enough, USD at the start prices.</summary>
    public static double Usd(in PathInputs inputs, in PathState state)
    {
        int asset = inputs.Run.FundAsset;
        double unit = asset < 0 ? 1.0 : inputs.StartPrice[asset];
        return Ops.Mul(unit, state.Double(StateShape.Sum(0, Tally.FundNeed)));
    }
}
