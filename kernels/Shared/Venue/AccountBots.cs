namespace StressGpu.Kernels;

/// <summary>Liquidator bots and the traded path's accounts: who is taken, by latency, capacity and profit (decision 0011).</summary>
internal static class AccountBots
{
    /// <summary>Before a round's search: what waits is counted anew.</summary>
    public static void Open(in PathInputs inputs, in PathState state, int role)
    {
        for (int asset = 0; role == 0 && Uses.Of(inputs, Mechanism.Bots) && asset < inputs.Run.Assets; asset++)
        {
            VenueState.Double(inputs, state, asset, VenueDouble.AccountBacklog) = 0;
        }
    }

    /// <summary>Whether a planned liquidation is taken; what is not is backlog.</summary>
    [MethodImpl(Ops.Rare)]
    public static bool Take<TImpact>(in PathInputs inputs, in PathState state, AccountAt at, bool lends, int row)
        where TImpact : struct, IImpact
    {
        if (at.Role != 0 || !Uses.Of(inputs, Mechanism.Bots))
        {
            return true;
        }

        AccountOffer offer = AccountOffer.Of(inputs, state, at, lends, row);

        // What no fee or bonus is paid for is the venue's own affair: options alone, and debt that nothing is left for.
        bool taken = !(offer.NotionalUsd > 0)
            || (AccountWaits.IsReady(inputs, state, at, row) && HasCapacity(inputs, state) && offer.Pays<TImpact>(inputs, state, row));
        for (int asset = 0; asset < inputs.Run.Assets; asset++)
        {
            double flow = VenueState.Double(inputs, state, asset, VenueDouble.AccountFlow);
            double size = flow < 0 ? -flow : flow;
            if (size > 0 && taken)
            {
                double price = Execution.Quote<TImpact>(inputs, state, asset, row, 0);
                VenueState.Double(inputs, state, asset, VenueDouble.Capacity) -= Ops.Mul(size, price);
            }
            else if (size > 0)
            {
                double usd = Ops.Mul(size, VenueState.Double(inputs, state, asset, VenueDouble.FirstMark));
                VenueState.Double(inputs, state, asset, VenueDouble.AccountBacklog) += usd;
            }
        }

        return taken;
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
