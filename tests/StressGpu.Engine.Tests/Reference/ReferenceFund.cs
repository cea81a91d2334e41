using StressGpu.Model;

namespace StressGpu.Engine.Tests.Reference;

/// <summary>The insurance fund, held in USD or in a coin bought at the start price.</summary>
internal sealed class ReferenceFund(Scenario scenario, ReferenceQuote[] quotes)
{
    private readonly int asset = scenario.Venue.InsuranceFundAsset;

    /// <summary>USD or coins.</summary>
    private double units = scenario.Venue.InsuranceFundUsd
        / (scenario.Venue.InsuranceFundAsset < 0 ? 1 : scenario.Assets[scenario.Venue.InsuranceFundAsset].PriceUsd);

    private double PriceUsd => asset < 0 ? 1 : quotes[asset].TradedUsd;

    /// <summary>What it is worth at the traded price, USD.</summary>
    public double ValueUsd => units * PriceUsd;

    public void Receive(double usd) => units += usd / PriceUsd;

    /// <summary>Notes what is left after a draw that left a loss unpaid, USD.</summary>
    public void Note(ReferenceLedger ledger, double unpaidUsd)
    {
        double unitUsd = asset < 0 ? 1 : scenario.Assets[asset].PriceUsd;
        ledger.NoteFund(scenario.Venue.InsuranceFundUsd / unitUsd, units, unpaidUsd / PriceUsd, unitUsd);
    }

    /// <summary>Pays a loss as far as it can; returns what it paid, USD.</summary>
    public double Pay(double lossUsd)
    {
        if (lossUsd >= ValueUsd)
        {
            double all = ValueUsd;
            units = 0;
            return all;
        }

        units -= lossUsd / PriceUsd;
        return lossUsd;
    }
}
