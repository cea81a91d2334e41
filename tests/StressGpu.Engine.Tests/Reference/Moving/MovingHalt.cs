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

    private int WindowRows => breaker is null ? 1 : scenario.Horizon.Rows(breaker.WindowMinutes);

    public bool IsHalted => isTripped || isScheduled;

    /// <summary>Begins and ends halts at a row, before its cascade.</summary>
    public void Begin(int row)
    {
        if (row == 0)
        {
            windowUsd.Enqueue(price.TradedUsd);
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

    /// <summary>A row's end enters the window, which has no rows before the first.</summary>
    public void See(int row)
    {
        if (windowUsd.Count == WindowRows || (row == 0 && !isTripped))
        {
            windowUsd.Dequeue();
        }

        windowUsd.Enqueue(price.TradedUsd);
    }

    private void Restart()
    {
        windowUsd.Clear();
        for (int row = 0; row < WindowRows; row++)
        {
            windowUsd.Enqueue(price.TradedUsd);
        }
    }
}
