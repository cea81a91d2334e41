using StressGpu.Model;

namespace StressGpu.Engine.Tests.Reference.Moving;

/// <summary>One path of a moving venue from given fair prices: model.md, sections 3-8, and decision 0011.</summary>
internal sealed class MovingPath(Scenario scenario, PositionBook book)
{
    private readonly ReferenceFall[] falls = new ReferenceFall[scenario.Assets.Length];

    public MovingVenue Traded { get; } = new(scenario, book, isShadow: false);

    public MovingVenue Shadow { get; } = new(scenario, book, isShadow: true);

    public ReferenceLedger Ledger => Traded.Ledger;

    /// <summary>How near any decision of the path or its shadow was to falling the other way.</summary>
    public double NearestTie => Math.Min(Traded.Ties.Nearest, Shadow.Ties.Nearest);

    /// <summary>Largest |log(P/P0)| seen.</summary>
    public double LargestLogPrice { get; private set; }

    /// <summary>Runs the path.</summary>
    /// <param name="fairUsd">F by row and asset, USD; row 0 is the start.</param>
    /// <param name="path">Its id: extremes inside steps are drawn by it.</param>
    /// <param name="seeRow">Called at each row's end.</param>
    public void Run(double[][] fairUsd, long path, Action<int>? seeRow = null)
    {
        for (int asset = 0; asset < falls.Length; asset++)
        {
            Shadow.Assets[asset].Traded = Traded.Assets[asset];
        }

        for (int row = 0; row < fairUsd.Length; row++)
        {
            MovingExtremes[]? extremes = scenario.Monitoring == Monitoring.Bridge && row > 0
                ? BridgeDraws.Extremes(scenario, path, row, fairUsd)
                : null;
            Shadow.Step(row, fairUsd[row], extremes);
            Traded.Step(row, fairUsd[row], extremes);
            for (int asset = 0; asset < falls.Length; asset++)
            {
                double start = scenario.Assets[asset].PriceUsd;
                MovingPrice price = Traded.Assets[asset].Price;
                falls[asset].See(start, price.TradedUsd, price.FairUsd);
                LargestLogPrice = Math.Max(LargestLogPrice, Math.Abs(Math.Log(price.TradedUsd / start)));
            }

            seeRow?.Invoke(row);
            Shadow.End(row);
            Traded.End(row);
        }

        Ledger[PathColumn.ShadowLiquidatedUsd] = Shadow.Ledger[PathColumn.LiquidatedAtFairUsd];
        Ledger[PathColumn.MaxDrawdown] = falls.Max(f => f.Traded);
        Ledger[PathColumn.MaxDrawdownFair] = falls.Max(f => f.Fair);
        Ledger[PathColumn.BranchingRatio] = Ledger.BranchingRatio;
    }
}
