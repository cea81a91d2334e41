using StressGpu.Model;

namespace StressGpu.Engine.Tests.Reference;

/// <summary>Settlement and waterfall of one round: model.md, sections 6 and 7.</summary>
/// <remarks>
/// The text leaves open whose survivors pay a socialised loss and how much. Read here as the engine does: survivors of the
/// whole venue, each asset and side up to its net equity at the traded prices after the round, less what was socialised before.
/// </remarks>
internal sealed class ReferenceWaterfall(
    Venue venue, ReferencePrice[] prices, List<ReferencePosition> positions, ReferenceLedger ledger)
{

    /// <summary>Closes the triggered positions at X, lets fees reach the fund, then draws the shortfalls from it.</summary>
    public void Settle(List<ReferencePosition> triggered, double[] executedUsd)
    {
        var broke = new List<Bankrupt>();
        foreach (ReferencePosition position in triggered)
        {
            double shortfall = Close(position, executedUsd[position.Asset], out double quantity);
            if (shortfall > 0)
            {
                broke.Add(new Bankrupt(position, quantity, shortfall));
            }
        }

        double badDebt = broke.Sum(b => b.ShortfallUsd);
        double draw = Math.Min(badDebt, ledger.FundUsd);
        ledger.FundUsd -= draw;
        ledger[PathColumn.BadDebtUsd] += badDebt;
        ledger[PathColumn.FundDrawUsd] += draw;
        double unfunded = badDebt - draw;
        ledger[PathColumn.UnfundedUsd] += unfunded;
        ledger.NoteFund(venue.InsuranceFundUsd, ledger.FundUsd, unfunded);
        if (unfunded > 0)
        {
            double recovered = venue.AfterFund switch
            {
                AfterFund.Adl => Deleverage(broke, unfunded / badDebt, executedUsd),
                AfterFund.Socialise => Socialise(unfunded),
                _ => 0,
            };
            ledger[PathColumn.UnpaidUsd] += unfunded - recovered;
        }
    }

    /// <summary>Settles one position at X and returns its shortfall.</summary>
    private double Close(ReferencePosition position, double executedUsd, out double quantity)
    {
        quantity = position.OpenQuantity;
        double equity = position.EquityAt(executedUsd);
        double fee = Math.Min(Math.Max(0, equity), venue.LiquidationFeeRate * quantity * executedUsd);
        double rest = Math.Max(0, equity) - fee;
        bool retains = venue.Residual == Residual.Fund;
        ledger[PathColumn.FeesUsd] += fee;
        ledger[PathColumn.RetainedUsd] += retains ? rest : 0;
        ledger[PathColumn.AccountLossUsd] += position.OpenMargin - (retains ? 0 : rest);
        ledger.FundFeesUsd += fee * venue.FeeShareToFund;
        ledger.FundUsd += fee * venue.FeeShareToFund + (retains ? rest : 0);
        ledger.MarketLossUsd += position.MarketLossAt(executedUsd);
        ledger.GrossUsd += quantity * (executedUsd + position.EntryUsd) + position.OpenMargin;
        position.IsLiquidated = true;
        return Math.Max(0, -equity);
    }

    private double Socialise(double unfundedUsd)
    {
        double equity = positions.GroupBy(p => (p.Asset, p.Side))
            .Sum(side => Math.Max(0, side.Sum(p => p.EquityAt(prices[p.Asset].TradedUsd))));
        double paid = Math.Clamp(equity - ledger[PathColumn.SocialisedUsd], 0, unfundedUsd);
        ledger[PathColumn.SocialisedUsd] += paid;
        return paid;
    }

    /// <summary>Allocates to assets (and sides) by their shortfall, then closes opposing positions; returns the haircuts.</summary>
    private double Deleverage(List<Bankrupt> broke, double share, double[] executedUsd)
    {
        double recovered = 0;
        foreach (IGrouping<(int Asset, Side Side), Bankrupt> side in broke.GroupBy(b => (b.Position.Asset, b.Position.Side)))
        {
            List<ReferencePosition> opposing =
                [.. positions.Where(p => p.OpenQuantity > 0 && p.Asset == side.Key.Asset && p.Side != side.Key.Side)];
            if (opposing.Count > 0)
            {
                double unfunded = share * side.Sum(b => b.ShortfallUsd);
                double kbar = side.Sum(b => b.Quantity * b.Position.BankruptcyUsd) / side.Sum(b => b.Quantity);
                recovered += CloseAt(kbar, unfunded, executedUsd[side.Key.Asset], opposing);
            }
        }

        return recovered;
    }

    /// <summary>Pro rata: A units of the opposing side are closed at Kbar instead of X.</summary>
    private double CloseAt(double kbarUsd, double unfundedUsd, double executedUsd, List<ReferencePosition> opposing)
    {
        double open = opposing.Sum(p => p.OpenQuantity);
        double distance = Math.Abs(kbarUsd - executedUsd);
        double closed = Math.Min(open, unfundedUsd / distance);
        double equity = Math.Max(0, opposing.Sum(p => p.EquityAt(executedUsd)));
        double haircut = Math.Min(closed * distance, equity);
        ledger.CappedHaircuts += equity < closed * distance ? 1 : 0;
        ledger[PathColumn.AdlUsd] += closed * executedUsd;
        ledger[PathColumn.AdlHaircutUsd] += haircut;
        double left = closed == open ? 0 : 1 - closed / open;
        foreach (ReferencePosition position in opposing)
        {
            position.OpenShare *= left;
        }

        return haircut;
    }

    private sealed record Bankrupt(ReferencePosition Position, double Quantity, double ShortfallUsd);
}
