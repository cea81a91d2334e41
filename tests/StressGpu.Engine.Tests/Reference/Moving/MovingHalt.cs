using StressGpu.Model;

namespace StressGpu.Engine.Tests.Reference.Moving;

/// <summary>Halts of one asset and role: breaker and schedule (0011).</summary>
internal sealed class MovingHalt(Scenario scenario, int asset, MovingPrice price, ReferenceTies ties)
{
    private readonly CircuitBreaker? breaker = scenario.Venue.Breaker;
    private readonly Queue<double> windowUsd = new();
    private int untilRow = -1;
    private bool isScheduled;
    private bool isTripped;

    public bool IsHalted => isTripped || isScheduled;

    /// <summary>Begins and ends halts at a row, before its cascade.</summary>
    public void Begin(int row)
    {
        if (row == 0)
        {
            Restart();
        }

        isScheduled = scenario.Venue.Outages.Covers(scenario.Horizon, row, asset);
        if (isTripped && row >= untilRow)
        {
            isTripped = false;
            price.Release();
        }
    }

    /// <summary>Whether the price has moved too far from its window's extremes while not yet halted by the breaker.</summary>
    public bool IsBroken()
    {
        if (breaker is null || isTripped)
        {
            return false;
        }

        double fall = 1 - price.TradedUsd / windowUsd.Max();
        double rise = price.TradedUsd / windowUsd.Min() - 1;
        ties.See(fall, breaker.Move, 1);
        ties.See(rise, breaker.Move, 1);
        return fall >= breaker.Move || rise >= breaker.Move;
    }

    /// <summary>Halts from a row on.</summary>
    public void Trip(int row)
    {
        isTripped = true;
        untilRow = row + scenario.Horizon.Rows(breaker!.HaltMinutes);
        Restart();
        if (breaker.Band > 0)
        {
            price.Hold(breaker.Band);
        }
    }

    /// <summary>A row's end enters the window.</summary>
    public void See()
    {
        if (breaker is not null)
        {
            windowUsd.Dequeue();
            windowUsd.Enqueue(price.TradedUsd);
        }
    }

    private void Restart()
    {
        windowUsd.Clear();
        for (int row = 0; breaker is not null && row < scenario.Horizon.Rows(breaker.WindowMinutes); row++)
        {
            windowUsd.Enqueue(price.TradedUsd);
        }
    }
}
