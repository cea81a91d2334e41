using StressGpu.Model;

namespace StressGpu.Engine.Tests.Reference;

/// <summary>One path of model.md, sections 3-8, from given fair prices.</summary>
internal sealed class ReferencePath
{
    private readonly Scenario scenario;
    private readonly ReferenceVenue traded;
    private readonly ReferenceVenue shadow;

    public ReferencePath(Scenario scenario, PositionBook book)
    {
        this.scenario = scenario;
        traded = new ReferenceVenue(scenario, book, hasImpact: true);
        shadow = new ReferenceVenue(scenario, book, hasImpact: false);
    }

    public ReferenceLedger Ledger => traded.Ledger;

    public ReferenceLedger ShadowLedger => shadow.Ledger;

    /// <summary>Smallest distance of a mark from a trigger on the path or its shadow, as a fraction of price.</summary>
    public double NearestTie => Math.Min(traded.NearestTie, shadow.NearestTie);

    /// <summary>Largest |log(P/P0)| seen: float32 prices are off by a share of it.</summary>
    public double LargestLogPrice { get; private set; }

    /// <summary>Runs the cascades over the rows.</summary>
    /// <param name="fairUsd">F by row and asset, USD; row 0 is the start.</param>
    public void Run(double[][] fairUsd)
    {
        var falls = new ReferenceFall[scenario.Assets.Length];
        for (int row = 0; row < fairUsd.Length; row++)
        {
            foreach (ReferenceVenue venue in (ReferenceVenue[])[traded, shadow])
            {
                for (int asset = 0; asset < falls.Length; asset++)
                {
                    if (row > 0)
                    {
                        venue.Prices[asset].Decay(scenario.Horizon.StepMinutes);
                    }

                    venue.Prices[asset].MoveTo(fairUsd[row][asset]);
                }

                venue.Cascade(row);
            }

            for (int asset = 0; asset < falls.Length; asset++)
            {
                ReferencePrice price = traded.Prices[asset];
                falls[asset].See(scenario.Assets[asset].PriceUsd, price.TradedUsd, price.FairUsd);
                double log = Math.Log(price.TradedUsd / scenario.Assets[asset].PriceUsd);
                LargestLogPrice = Math.Max(LargestLogPrice, Math.Abs(log));
            }
        }

        Ledger[PathColumn.ShadowLiquidatedUsd] = shadow.Ledger[PathColumn.LiquidatedAtFairUsd];
        Ledger[PathColumn.MaxDrawdown] = falls.Max(f => f.Traded);
        Ledger[PathColumn.MaxDrawdownFair] = falls.Max(f => f.Fair);
    }
}
