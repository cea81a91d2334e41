using StressGpu.Model;

namespace StressGpu.Engine.Tests.Reference;

/// <summary>Settlement and waterfall of one round: model.md, sections 6 and 7.</summary>
internal sealed class ReferenceWaterfall(Scenario scenario, List<ReferencePosition> positions, ReferenceLedger ledger)
{
    private readonly Venue venue = scenario.Venue;

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
        if (unfunded <= 0)
        {
            return;
        }

        foreach (IGrouping<(int Asset, Side Side), Bankrupt> group in broke.GroupBy(b => (b.Position.Asset, b.Position.Side)))
        {
            double part = unfunded * group.Sum(b => b.ShortfallUsd) / badDebt;
            ledger[PathColumn.UnpaidUsd] += part - Recover([.. group], part, executedUsd[group.Key.Asset]);
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

    /// <summary>What the venue's policy takes from others for the unfunded part of one asset and side; returns USD.</summary>
    private double Recover(Bankrupt[] broke, double unfundedUsd, double executedUsd)
    {
        ReferencePosition one = broke[0].Position;
        List<ReferencePosition> survivors = [.. positions.Where(p => p.OpenQuantity > 0 && p.Asset == one.Asset)];
        switch (venue.AfterFund)
        {
            case AfterFund.Adl:
                return Deleverage(broke, unfundedUsd, executedUsd, [.. survivors.Where(p => p.Side != one.Side)]);
            case AfterFund.Socialise:
                double paid = Math.Min(unfundedUsd, survivors.Sum(p => Math.Max(0, p.EquityAt(executedUsd))));
                ledger[PathColumn.SocialisedUsd] += paid;
                return paid;
            default:
                return 0;
        }
    }

    /// <summary>Pro rata: A units of the opposing side are closed at Kbar instead of X.</summary>
    private double Deleverage(Bankrupt[] broke, double unfundedUsd, double executedUsd, List<ReferencePosition> opposing)
    {
        double open = opposing.Sum(p => p.OpenQuantity);
        if (open == 0)
        {
            return 0;
        }

        double bankruptcy = broke.Sum(b => b.Quantity * b.Position.BankruptcyUsd) / broke.Sum(b => b.Quantity);
        double distance = Math.Abs(bankruptcy - executedUsd);
        double closed = Math.Min(open, unfundedUsd / distance);
        double haircut = Math.Min(closed * distance, Math.Max(0, opposing.Sum(p => p.EquityAt(executedUsd))));
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
