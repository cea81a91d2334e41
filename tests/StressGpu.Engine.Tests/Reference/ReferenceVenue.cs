using StressGpu.Model;

namespace StressGpu.Engine.Tests.Reference;

/// <summary>
/// The rounds of model.md, section 5, position by position: written from the model's text alone, to be compared with the
/// engine's ladders and prefix sums. One instance is the traded path, another (without impact) its shadow.
/// </summary>
internal sealed class ReferenceVenue
{
    private readonly Scenario scenario;
    private readonly List<ReferencePosition> positions = [];
    private readonly ReferenceWaterfall waterfall;

    public ReferenceVenue(Scenario scenario, PositionBook book, bool hasImpact)
    {
        this.scenario = scenario;
        Prices = [.. scenario.Assets.Select(asset => new ReferencePrice(asset, scenario.Liquidity, hasImpact))];
        for (int index = 0; index < book.Count; index++)
        {
            positions.Add(new ReferencePosition(
                book.Assets[index], book.Sides[index], book.Quantities[index], book.EntryPricesUsd[index], book.MarginsUsd[index]));
        }

        Ledger.FundUsd = scenario.Venue.InsuranceFundUsd;
        waterfall = new ReferenceWaterfall(scenario.Venue, Prices, positions, Ledger);
    }

    public ReferencePrice[] Prices { get; }

    public ReferenceLedger Ledger { get; } = new();

    /// <summary>Smallest distance of any mark from any trigger so far, as a fraction of price.</summary>
    public double NearestTie { get; private set; } = double.PositiveInfinity;

    /// <summary>Rounds until nothing triggers.</summary>
    public void Cascade(int step)
    {
        for (int round = 1; Triggered() is { Count: > 0 } triggered; round++)
        {
            Liquidate(triggered, isEndogenous: round > 1);
            Ledger[PathColumn.Rounds] += 1;
            Ledger[PathColumn.MaxRoundsInStep] = Math.Max(Ledger[PathColumn.MaxRoundsInStep], round);
            if (Ledger[PathColumn.FirstLiquidationStep] < 0)
            {
                Ledger[PathColumn.FirstLiquidationStep] = step;
            }
        }
    }

    private List<ReferencePosition> Triggered()
    {
        var triggered = new List<ReferencePosition>();
        foreach (ReferencePosition position in positions.Where(p => p.OpenQuantity > 0))
        {
            ReferencePrice price = Prices[position.Asset];
            double mark = scenario.Venue.MarkPrice == MarkPrice.Index ? price.FairUsd : price.TradedUsd;
            double slack = position.SlackAt(mark, scenario.Assets[position.Asset].Maintenance);
            NearestTie = Math.Min(NearestTie, Math.Abs(slack));
            if (slack < 0)
            {
                triggered.Add(position);
            }
        }

        return triggered;
    }

    /// <summary>One market-wide round: net flow per asset, sweep all, settle all.</summary>
    private void Liquidate(List<ReferencePosition> triggered, bool isEndogenous)
    {
        double[] fair = [.. Prices.Select(p => p.FairUsd)];
        double[] before = [.. Prices.Select(p => p.TradedUsd)];
        var flow = new double[Prices.Length];
        foreach (ReferencePosition position in triggered)
        {
            double sign = position.Side == Side.Long ? -1 : 1;
            flow[position.Asset] += sign * position.OpenQuantity * before[position.Asset];
        }

        double[] executed = [.. Prices.Select((price, asset) => price.Sweep(flow[asset]))];
        foreach (ReferencePosition position in triggered)
        {
            double notional = position.OpenQuantity * executed[position.Asset];
            Ledger[PathColumn.LiquidatedUsd] += notional;
            Ledger[PathColumn.LiquidatedAtFairUsd] += position.OpenQuantity * fair[position.Asset];
            Ledger[PathColumn.EndogenousUsd] += isEndogenous ? notional : 0;
            Ledger[PathColumn.LiquidatedAccounts] += 1;
        }

        waterfall.Settle(triggered, executed);
    }
}
