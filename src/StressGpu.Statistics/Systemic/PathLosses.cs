namespace StressGpu.Statistics;

/// <summary>What one path's losses are attributed to, USD.</summary>
/// <param name="liquidatedUsd">Volume that the path liquidates.</param>
/// <param name="endogenousUsd">The part of it in later rounds.</param>
public sealed class PathLosses(double liquidatedUsd, double endogenousUsd)
{
    private readonly Dictionary<LossKey, double> amounts = [];

    /// <summary>Volume that the path liquidates, USD.</summary>
    public double LiquidatedUsd => liquidatedUsd;

    /// <summary>The part of it in later rounds, USD.</summary>
    public double EndogenousUsd => endogenousUsd;

    /// <summary>All amounts that are not 0.</summary>
    public IReadOnlyDictionary<LossKey, double> Amounts => amounts;

    /// <summary>An amount; 0 where there is none.</summary>
    public double this[LossKey key] => amounts.GetValueOrDefault(key);

    /// <summary>Adds to an amount.</summary>
    public void Add(LossKey key, double usd)
    {
        if (usd != 0)
        {
            amounts[key] = this[key] + usd;
        }
    }
}
