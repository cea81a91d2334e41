using StressGpu.Model;

namespace StressGpu.Engine.Tests.Reference;

/// <summary>Where fees, residuals and shortfalls of a round come together, before the waterfall.</summary>
internal sealed class ReferenceClearing(Scenario scenario, ReferenceQuote[] quotes)
{
    public Scenario Scenario => scenario;

    public ReferenceLedger Ledger { get; } = new();

    public ReferenceFund Fund { get; } = new(scenario, quotes);

    /// <summary>The round's shortfalls that have positions to be laid on.</summary>
    public List<ReferenceBankrupt> Bankrupt { get; } = [];

    /// <summary>The round's shortfalls that have none, USD.</summary>
    public double UnplacedUsd { get; private set; }

    public bool RetainsResidual => scenario.Venue.Residual == Residual.Fund;

    /// <summary>Books a fee or a bonus; a share of it reaches the fund.</summary>
    public void TakeFee(double usd, double shareToFund)
    {
        Ledger[PathColumn.FeesUsd] += usd;
        Ledger.FundFeesUsd += usd * shareToFund;
        Fund.Receive(usd * shareToFund);
    }

    /// <summary>Books what the fund keeps of an account.</summary>
    public void Retain(double usd)
    {
        Ledger[PathColumn.RetainedUsd] += usd;
        Fund.Receive(usd);
    }

    /// <summary>Books a liquidated volume at X and at F, USD.</summary>
    public void Liquidate(ReferenceRound round, double usd, double fairUsd)
    {
        Ledger[PathColumn.LiquidatedUsd] += usd;
        Ledger[PathColumn.LiquidatedAtFairUsd] += fairUsd;
        Ledger[PathColumn.EndogenousUsd] += round.IsEndogenous ? usd : 0;
        Ledger.GrossUsd += usd;
    }

    /// <summary>Lays a shortfall on the perpetuals that were closed with it, in proportion to executed notional.</summary>
    public void Place(double shortfallUsd, IReadOnlyList<(int Asset, Side Side, double Units, double PriceUsd)> closed)
    {
        double notional = closed.Sum(c => c.Units * c.PriceUsd);
        UnplacedUsd += notional > 0 ? 0 : shortfallUsd;
        foreach ((int asset, Side side, double units, double price) in notional > 0 ? closed : [])
        {
            double own = shortfallUsd * units * price / notional;
            double bankruptcy = side == Side.Long ? price + own / units : price - own / units;
            Bankrupt.Add(new ReferenceBankrupt(asset, side, units, bankruptcy, own));
        }
    }

    public void EndRound()
    {
        Bankrupt.Clear();
        UnplacedUsd = 0;
    }
}
