using StressGpu.Model;

namespace StressGpu.Engine.Tests.Reference;

/// <summary>Auto-deleveraging over ladders and accounts: decision 0007, "Who pays".</summary>
internal sealed class ReferenceDeleveraging(
    Scenario scenario, List<ReferencePosition> positions, List<ReferenceAccount> accounts, ReferenceLedger ledger)
{
    private readonly AfterFund policy = scenario.Venue.AfterFund;

    /// <summary>Closes units opposite to a bankrupt side at Kbar instead of X; returns what that pays, USD.</summary>
    /// <param name="bankrupt">The round's bankrupt volume of one asset and side.</param>
    /// <param name="unfundedUsd">What of its shortfall the fund leaves.</param>
    /// <param name="round">The round.</param>
    public double Close(IReadOnlyList<ReferenceBankrupt> bankrupt, double unfundedUsd, ReferenceRound round)
    {
        (int asset, double executed) = (bankrupt[0].Asset, round.ExecutedUsd[bankrupt[0].Asset]);
        double kbar = bankrupt.Sum(b => b.Units * b.PriceUsd) / bankrupt.Sum(b => b.Units);
        double distance = Math.Abs(kbar - executed);
        double[] prices = round.SettledUsd;
        List<DeleveragedLeg> legs = Candidates(asset, bankrupt[0].Side, executed, prices);
        double open = legs.Sum(l => l.Units);
        if (open == 0)
        {
            return 0;
        }

        if (policy == AfterFund.AdlCapped)
        {
            return Cap(legs, unfundedUsd, distance, prices, executed);
        }

        double wanted = Math.Min(open, unfundedUsd / distance);
        double haircut = 0;
        foreach (IGrouping<object, DeleveragedLeg> owner in Allot(legs, wanted).GroupBy(l => l.Owner))
        {
            double left = Math.Max(0, owner.First().EquityUsd);
            foreach (DeleveragedLeg leg in owner)
            {
                double own = Math.Min(leg.Taken * distance, left);
                ledger.CappedHaircuts += own < leg.Taken * distance ? 1 : 0;
                ledger.Note(leg.Account is null ? "ladder deleveraged" : "account deleveraged");
                left -= own;
                haircut += own;
                leg.Close(executed, own);
            }
        }

        ledger[PathColumn.AdlUsd] += wanted * executed;
        ledger[PathColumn.AdlHaircutUsd] += haircut;
        return haircut;
    }

    /// <summary>
    /// One fraction for all, raised until the loss is covered, but on no position a haircut over the cap's share of the equity
    /// that its account has when its turn comes; ladders come first.
    /// </summary>
    private double Cap(List<DeleveragedLeg> legs, double unfundedUsd, double distance, double[] pricesUsd, double executed)
    {
        double cap = scenario.Venue.AdlCapShare;
        (double low, double high) = (0, 1);
        for (int halving = 0; halving < 60; halving++)
        {
            double middle = (low + high) / 2;
            bool isShort = legs.Sum(l => Math.Min(middle * l.Units * distance, cap * Math.Max(0, l.EquityUsd))) < unfundedUsd;
            (low, high) = isShort ? (middle, high) : (low, middle);
        }

        double haircut = 0;
        foreach (DeleveragedLeg leg in legs.OrderBy(l => l.Account is null ? 0 : 1))
        {
            double equity = Math.Max(0, leg.Account is null ? leg.EquityUsd : Substance(leg.Account.EquityAt(pricesUsd)));
            double own = Math.Min(high * leg.Units * distance, cap * equity);
            leg.Share = own / distance / leg.Units;
            ledger.CappedHaircuts += own < high * leg.Units * distance ? 1 : 0;
            ledger[PathColumn.AdlUsd] += leg.Taken * executed;
            haircut += own;
            leg.Close(executed, own);
        }

        haircut = Math.Min(haircut, unfundedUsd);
        ledger[PathColumn.AdlHaircutUsd] += haircut;
        return haircut;
    }

    private List<DeleveragedLeg> Candidates(int asset, Side bankrupt, double executed, double[] prices)
    {
        var legs = new List<DeleveragedLeg>();
        bool ranks = policy is AfterFund.AdlQueue or AfterFund.AdlHyperliquid;
        foreach (ReferenceAccount account in accounts.Where(a => !a.IsClosed))
        {
            double equity = Substance(account.EquityAt(prices));
            foreach (ReferencePerpetual leg in account.Perpetuals
                .Where(p => p.Asset == asset && p.Side != bankrupt && p.Quantity != 0 && !(ranks && equity <= 0)))
            {
                double units = Math.Abs(leg.UnitsAt(executed));
                legs.Add(new DeleveragedLeg(account, leg, equity, Score(leg, equity, executed)) { Units = units });
            }
        }

        List<ReferencePosition> opposing = [.. positions.Where(p => p.OpenQuantity > 0 && p.Asset == asset && p.Side != bankrupt)];
        if (opposing.Count > 0)
        {
            double units = opposing.Sum(p => p.OpenQuantity);
            legs.Add(new DeleveragedLeg(opposing, opposing.Sum(p => p.EquityAt(executed))) { Units = units });
        }

        return legs;
    }

    /// <summary>Equity, USD, that is not what rounding left.</summary>
    private static double Substance(double equityUsd) => equityUsd > 1e-6 ? equityUsd : 0;

    /// <summary>Rank in the queue, highest first; ladders come last.</summary>
    private double Score(ReferencePerpetual leg, double equity, double executed)
    {
        double leverage = leg.NotionalAt(executed) / equity;
        double ratio = executed / leg.EntryUsd;
        double profit = leg.Side == Side.Long ? ratio - 1 : 1 - ratio;
        return policy switch
        {
            AfterFund.AdlQueue => profit < 0 ? profit / leverage : profit * leverage,
            AfterFund.AdlHyperliquid => (leg.Side == Side.Long ? ratio : 1 / ratio) * leverage,
            _ => 0,
        };
    }

    /// <summary>Shares the units out: group by group of equal score, pro rata within one.</summary>
    private List<DeleveragedLeg> Allot(List<DeleveragedLeg> legs, double wanted)
    {
        bool ranks = policy is AfterFund.AdlQueue or AfterFund.AdlHyperliquid;
        double left = wanted;
        foreach (IGrouping<double, DeleveragedLeg> group in legs
            .GroupBy(l => !ranks ? 0 : l.Score).OrderByDescending(g => g.Key))
        {
            double open = group.Sum(l => l.Units);
            double share = left >= open ? 1 : left / open;
            foreach (DeleveragedLeg leg in group)
            {
                leg.Share = share;
            }

            left = Math.Max(0, left - open);
        }

        return [.. legs.Where(l => l.Share > 0)];
    }
}
