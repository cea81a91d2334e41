using StressGpu.Model;

namespace StressGpu.Engine.Tests.Reference.Moving;

/// <summary>A lending oracle's price of one asset (0011).</summary>
internal sealed class MovingOracle(Scenario scenario, int asset, ReferenceTies ties)
{
    private readonly Oracle terms = scenario.Venue.Oracle ?? new Oracle();
    private readonly List<double> fairUsd = [];
    private int takenRow;
    private int lookedRow;

    /// <summary>O, USD.</summary>
    public double PriceUsd { get; private set; } = scenario.Assets[asset].PriceUsd;

    /// <summary>Rows since the last look without outage.</summary>
    private int Age => fairUsd.Count - 1 - lookedRow;

    /// <summary>Whether its price is too old to liquidate at.</summary>
    public bool IsStale => scenario.Venue.MarkPrice == MarkPrice.Oracle && terms.StaleMinutes > 0
        && Age >= scenario.Horizon.Rows(terms.StaleMinutes);

    /// <summary>A row at which F is known.</summary>
    public void See(int row, double fairNowUsd)
    {
        fairUsd.Add(fairNowUsd);
        if (terms.Outages.Covers(scenario.Horizon, row, asset))
        {
            return;
        }

        lookedRow = row;
        double seen = fairUsd[Math.Max(0, row - scenario.Horizon.Rows(terms.LagMinutes))];
        double off = Math.Abs(Math.Log(seen / PriceUsd));
        bool isOld = row - takenRow >= scenario.Horizon.Rows(terms.HeartbeatMinutes);
        if (!isOld)
        {
            ties.See(off, Math.Log(1 + terms.Deviation), 1);
        }

        if (isOld || off > Math.Log(1 + terms.Deviation))
        {
            (PriceUsd, takenRow) = (seen, row);
        }
    }
}
