using StressGpu.Model;

namespace StressGpu.Engine.Tests.Reference.Moving;

/// <summary>Settlement and waterfall of one round: model.md, sections 6 and 7, with funding and funds by asset.</summary>
internal sealed class MovingWaterfall(Scenario scenario, MovingAsset[] assets, MovingFund fund, ReferenceLedger ledger)
{
    private readonly Venue venue = scenario.Venue;
    private readonly double startUsd = fund.TotalUsd;

    /// <summary>Funding that positions had paid which auto-deleveraging closed, USD.</summary>
    public double FundingDeleveragedUsd { get; private set; }

    /// <summary>Closes positions, lets fees reach the fund, then draws the shortfalls from it.</summary>
    public void Settle(IReadOnlyList<MovingClosing> closings, int row)
    {
        var broke = new List<Bankrupt>();
        foreach (MovingClosing closing in closings)
        {
            double quantity = closing.Position.OpenQuantity;
            double shortfall = Close(closing, row);
            if (shortfall > 0)
            {
                broke.Add(new Bankrupt(closing, quantity, shortfall));
            }
        }

        foreach (IGrouping<int, Bankrupt> own in broke.GroupBy(b => fund.Of(b.Closing.Position.Asset)).OrderBy(g => g.Key))
        {
            Cover([.. own], own.Key);
        }
    }

    /// <summary>A shortfall of the vault, USD: the fund draws, the rest is unpaid.</summary>
    public void CoverVault(double shortfallUsd)
    {
        double left = shortfallUsd - fund.PayTogether(shortfallUsd);
        ledger[PathColumn.BadDebtUsd] += shortfallUsd;
        ledger.VaultBadDebtUsd += shortfallUsd;
        ledger[PathColumn.FundDrawUsd] += shortfallUsd - left;
        ledger[PathColumn.UnfundedUsd] += left;
        ledger.NoteFund(startUsd, fund.TotalUsd, left);
        ledger[PathColumn.UnpaidUsd] += left;
    }

    /// <summary>Settles one position at X and returns its shortfall.</summary>
    private double Close(MovingClosing closing, int row)
    {
        MovingPosition position = closing.Position;
        double funding = assets[position.Asset].Funding.PaidUsd;
        double equity = position.EquityAt(closing.ExecutedUsd, funding);
        double notional = position.OpenQuantity * closing.ExecutedUsd;
        double fee = Math.Min(Math.Max(0, equity), closing.FeeRate * notional);
        double rest = Math.Max(0, equity) - fee;
        double retained = venue.Residual == Residual.Fund && !closing.IsPanic ? rest : 0;
        ledger[PathColumn.FeesUsd] += fee;
        ledger[PathColumn.RetainedUsd] += retained;
        ledger[PathColumn.AccountLossUsd] += position.OpenMargin - (rest - retained);
        ledger[PathColumn.FundingClosedUsd] += position.SignedQuantity * funding;
        fund.Receive(position.Asset, fee * venue.FeeShareToFund + retained);
        ledger.MarketLossUsd += position.MarketLossAt(closing.ExecutedUsd);
        ledger.GrossUsd += notional + position.OpenQuantity * position.EntryUsd + position.OpenMargin;
        position.ClosedRow = row;
        return Math.Max(0, -equity);
    }

    private void Cover(List<Bankrupt> broke, int own)
    {
        double badDebt = broke.Sum(b => b.ShortfallUsd);
        double draw = fund.Pay(own, badDebt);
        double unfunded = badDebt - draw;
        MovingNotes.Note(ledger, "fund per asset", venue.FundPerAsset && unfunded > 0 && fund.TotalUsd > 0);
        ledger[PathColumn.BadDebtUsd] += badDebt;
        ledger[PathColumn.FundDrawUsd] += draw;
        ledger[PathColumn.UnfundedUsd] += unfunded;
        ledger.NoteFund(startUsd, fund.TotalUsd, unfunded);
        if (unfunded > 0)
        {
            double recovered = venue.AfterFund switch
            {
                AfterFund.Adl => Deleverage(broke, unfunded / badDebt),
                AfterFund.Socialise => Socialise(unfunded),
                _ => 0,
            };
            ledger[PathColumn.UnpaidUsd] += unfunded - recovered;
        }
    }

    private double Socialise(double unfundedUsd)
    {
        double equity = assets.SelectMany(a => a.Positions).GroupBy(p => (p.Asset, p.Side)).Sum(side => Math.Max(0, side.Sum(
            p => p.EquityAt(assets[p.Asset].Price.TradedUsd, assets[p.Asset].Funding.PaidUsd))));
        double paid = Math.Clamp(equity - ledger[PathColumn.SocialisedUsd], 0, unfundedUsd);
        ledger[PathColumn.SocialisedUsd] += paid;
        return paid;
    }

    /// <summary>Allocates to assets and sides by their shortfall, then closes opposing positions; returns the haircuts.</summary>
    private double Deleverage(List<Bankrupt> broke, double share)
    {
        double recovered = 0;
        foreach (IGrouping<(int Asset, Side Side), Bankrupt> side in
            broke.GroupBy(b => (b.Closing.Position.Asset, b.Closing.Position.Side)))
        {
            MovingAsset asset = assets[side.Key.Asset];
            List<MovingPosition> opposing = [.. asset.Positions.Where(p => p.OpenQuantity > 0 && p.Side != side.Key.Side)];
            if (opposing.Count > 0)
            {
                double volume = side.Sum(b => b.Quantity);
                double kbar = side.Sum(b => b.Quantity * b.Closing.Position.BankruptcyUsd) / volume + asset.Funding.PaidUsd;
                double executed = side.Sum(b => b.Quantity * b.Closing.ExecutedUsd) / volume;
                recovered += CloseAt(kbar, executed, share * side.Sum(b => b.ShortfallUsd), opposing);
            }
        }

        return recovered;
    }

    /// <summary>Pro rata: A units of the opposing side are closed at Kbar instead of X.</summary>
    private double CloseAt(double kbarUsd, double executedUsd, double unfundedUsd, List<MovingPosition> opposing)
    {
        double funding = assets[opposing[0].Asset].Funding.PaidUsd;
        double open = opposing.Sum(p => p.OpenQuantity);
        double distance = Math.Abs(kbarUsd - executedUsd);
        double closed = Math.Min(open, unfundedUsd / distance);
        double equity = Math.Max(0, opposing.Sum(p => p.EquityAt(executedUsd, funding)));
        double haircut = Math.Min(closed * distance, equity);
        ledger[PathColumn.AdlUsd] += closed * executedUsd;
        ledger[PathColumn.AdlHaircutUsd] += haircut;
        double left = closed == open ? 0 : 1 - closed / open;
        foreach (MovingPosition position in opposing)
        {
            FundingDeleveragedUsd += (1 - left) * position.SignedQuantity * funding;
            position.OpenShare *= left;
        }

        return haircut;
    }

    private sealed record Bankrupt(MovingClosing Closing, double Quantity, double ShortfallUsd);
}
