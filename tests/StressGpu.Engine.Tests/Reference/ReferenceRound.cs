using StressGpu.Model;

namespace StressGpu.Engine.Tests.Reference;

/// <summary>One market-wide round: marks at its start, orders netted per asset, one execution each.</summary>
internal sealed class ReferenceRound(int row, int number, ReferenceQuote[] quotes)
{
    private readonly double[] netUnits = new double[quotes.Length];
    private readonly bool[] isTraded = new bool[quotes.Length];

    public int Row => row;

    /// <summary>First-round liquidations are exogenous, later ones endogenous.</summary>
    public bool IsEndogenous => number > 1;

    /// <summary>M by asset, USD.</summary>
    public double[] MarksUsd { get; } = [.. quotes.Select(q => q.MarkUsd)];

    /// <summary>F by asset, USD.</summary>
    public double[] FairUsd { get; } = [.. quotes.Select(q => q.FairUsd)];

    /// <summary>X by asset, USD.</summary>
    public double[] ExecutedUsd { get; private set; } = [];

    /// <summary>X of what was traded in the round, the mark of everything else, USD.</summary>
    public double[] SettledUsd { get; private set; } = [];

    /// <summary>Adds an order, units, bought positive; none for USD.</summary>
    public void Order(int asset, double units)
    {
        if (asset != LoanRow.Usd && units != 0)
        {
            netUnits[asset] += units;
            isTraded[asset] = true;
        }
    }

    /// <summary>Sweeps all assets.</summary>
    public void Sweep()
    {
        ExecutedUsd = [.. quotes.Select((quote, asset) => quote.Sweep(netUnits[asset]))];
        SettledUsd = [.. MarksUsd.Select((mark, asset) => isTraded[asset] ? ExecutedUsd[asset] : mark)];
    }
}
