using StressGpu.Model;

namespace StressGpu.Engine.Tests.Reference.Moving;

/// <summary>The backstop vault of isolated positions: cash and units, which it closes over time (0007, 0011).</summary>
internal sealed class MovingVault(BackstopVault terms, MovingAsset[] assets)
{
    private readonly double[] units = new double[assets.Length];
    private double cashUsd = terms.CapitalUsd;

    /// <summary>What it has lost of its capital, USD; a gain is negative.</summary>
    public double LossUsd => terms.CapitalUsd - ValueUsd;

    private double ValueUsd => cashUsd + units.Select((quantity, asset) => quantity * assets[asset].Price.TradedUsd).Sum();

    /// <summary>Whether it takes a triggered position: equity under the share of maintenance at the mark.</summary>
    public bool Takes(MovingPosition position, double markUsd, ReferenceTies ties)
    {
        MovingAsset asset = assets[position.Asset];
        double equity = position.PlainEquityAt(markUsd, asset.Funding.PaidUsd);
        double limit = terms.IsolatedShare * position.PlainMaintenanceAt(markUsd, asset.AddOn);
        ties.See(equity, limit, position.OpenQuantity * markUsd);
        return equity < limit;
    }

    /// <summary>Takes a position at a mark with its equity there; returns that equity, USD.</summary>
    public double Take(MovingPosition position, double markUsd)
    {
        double equity = position.EquityAt(markUsd, assets[position.Asset].Funding.PaidUsd);
        units[position.Asset] += position.SignedQuantity;
        cashUsd += equity - position.SignedQuantity * markUsd;
        return equity;
    }

    /// <summary>A step: trades 1 - 2^(-dt/halfLife) of the inventory, as forced flow, where nothing is halted; returns its volume, USD.</summary>
    public double Unwind(double stepMinutes)
    {
        double share = 1 - MovingTime.Remaining(stepMinutes, terms.HalfLifeMinutes);
        double volume = 0;
        for (int asset = 0; asset < units.Length; asset++)
        {
            double traded = assets[asset].IsClosed ? 0 : share * units[asset];
            double executed = assets[asset].Price.Sweep(-traded * assets[asset].Price.TradedUsd);
            cashUsd += traded * executed;
            units[asset] -= traded;
            volume += Math.Abs(traded) * executed;
        }

        return volume;
    }

    /// <summary>After a step's cascade: a value under zero is a shortfall, USD, and the vault is empty.</summary>
    public double Default()
    {
        double shortfall = Math.Max(0, -ValueUsd);
        if (shortfall > 0)
        {
            Array.Clear(units);
            cashUsd = 0;
        }

        return shortfall;
    }
}
