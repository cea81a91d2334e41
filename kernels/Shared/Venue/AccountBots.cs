namespace StressGpu.Kernels;

/// <summary>Liquidator bots and the traded path's accounts: who is taken, by latency, capacity and profit (decision 0011).</summary>
internal static class AccountBots
{
    /// <summary>Before a round's search: what waits is counted anew.</summary>
    public static void Open(in PathInputs inputs, in PathState state, int role)
    {
        for (int asset = 0; role == 0 && Uses.Of(inputs, Mechanism.Waiting) && asset < inputs.Run.Assets; asset++)
        {
            VenueState.Double(inputs, state, asset, VenueDouble.AccountBacklog) = 0;
        }
    }

    /// <summary>Whether a planned liquidation is taken; what is not is backlog.</summary>
    [MethodImpl(Ops.Rare)]
    public static bool Take<TImpact>(in PathInputs inputs, in PathState state, AccountAt at, bool lends, int row)
        where TImpact : struct, IImpact
    {
        bool halted = AccountHalts.IsOn(inputs, state, at, row);
        bool bots = at.Role == 0 && Uses.Of(inputs, Mechanism.Bots);
        if (at.Role != 0 || !(halted || bots))
        {
            return !halted;
        }

        AccountOffer offer = AccountOffer.Of(inputs, state, at, lends, row);

        // What no fee or bonus is paid for is the venue's own affair: options alone, and debt that nothing is left for.
        bool free = !(offer.NotionalUsd > 0);
        bool taken = !halted && (free
            || (AccountWaits.IsReady(inputs, state, at, row) && HasCapacity(inputs, state) && offer.Pays<TImpact>(inputs, state, row)));
        Book<TImpact>(inputs, state, row, taken, bots);
        return taken;
    }

    /// <summary>Takes what an account trades from the capacity, or notes that it waits.</summary>
    private static void Book<TImpact>(in PathInputs inputs, in PathState state, int row, bool taken, bool bots)
        where TImpact : struct, IImpact
    {
        for (int asset = 0; asset < inputs.Run.Assets; asset++)
        {
            double flow = VenueState.Double(inputs, state, asset, VenueDouble.AccountFlow);
            double size = flow < 0 ? -flow : flow;
            if (size > 0 && taken && bots)
            {
                double price = Execution.Quote<TImpact>(inputs, state, asset, row, 0);
                VenueState.Double(inputs, state, asset, VenueDouble.Capacity) -= Ops.Mul(size, price);
            }
            else if (size > 0 && !taken)
            {
                double usd = Ops.Mul(size, state.Double(inputs.Run.Shape.Accounts.Mark(asset)));
                VenueState.Double(inputs, state, asset, VenueDouble.AccountBacklog) += usd;
            }
        }
    }

    /// <summary>Whether bots have capacity in everything that the account trades; the last one may exceed it.</summary>
    private static bool HasCapacity(in PathInputs inputs, in PathState state)
    {
        bool has = true;
        for (int asset = 0; asset < inputs.Run.Assets; asset++)
        {
            bool trades = VenueState.Double(inputs, state, asset, VenueDouble.AccountFlow) != 0;
            has &= !trades || VenueState.Double(inputs, state, asset, VenueDouble.Capacity) > 0;
        }

        return has;
    }
}
