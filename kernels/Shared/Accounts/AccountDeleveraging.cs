namespace StressGpu.Kernels;

/// <summary>Auto-deleveraging over ladders and accounts, by the run's rule (decision 0007).</summary>
internal static class AccountDeleveraging
{
    /// <summary>Covers the share of a bankrupt side's shortfall that the fund did not.</summary>
    public static void Close<TTrace>(
        in PathInputs inputs, in PathState state, SideOf bankrupt, double share, int row, ref TTrace trace)
        where TTrace : struct, ITrace =>
        CloseAll(Ops.Own(inputs), Ops.Own(state), bankrupt, share, row, ref trace);

    [MethodImpl(Ops.Rare)]
    private static void CloseAll<TTrace>(
        in PathInputs inputs, in PathState state, SideOf bankrupt, double share, int row, ref TTrace trace)
        where TTrace : struct, ITrace
    {
        Counterparties all;
        all.Side = SideOf.Of(bankrupt.Role, bankrupt.Asset, 1 - bankrupt.Side);
        all.Row = row;
        all.Price = state.Double(bankrupt.Asset, AssetDouble.Executed);
        double unfunded = Ops.Mul(share, state.Double(bankrupt.Asset, AssetDouble.Shortfall(bankrupt.Side)));
        double mean = state.Double(bankrupt.Asset, AssetDouble.BankruptUsd(bankrupt.Side))
            / state.Double(bankrupt.Asset, AssetDouble.BankruptQuantity(bankrupt.Side));
        all.Gap = mean > all.Price ? mean - all.Price : all.Price - mean;
        double haircut = 0;
        if (all.Gap > 0)
        {
            double wanted = unfunded / all.Gap;
            int rule = inputs.Run.AfterFund;
            haircut = rule == AfterFundRule.Adl ? all.ProRata(inputs, state, wanted, ref trace)
                : rule == AfterFundRule.AdlCapped ? all.Capped(inputs, state, wanted, ref trace)
                : all.Ranked(inputs, state, wanted, ref trace);
            haircut = haircut < unfunded ? haircut : unfunded;
        }

        Waterfall.Add(state, bankrupt.Role, Tally.AdlHaircut, haircut);
        Waterfall.Add(state, bankrupt.Role, Tally.Unpaid, unfunded - haircut);
    }
}
