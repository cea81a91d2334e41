using StressGpu.Model;

namespace StressGpu.Engine.Tests.Reference;

/// <summary>One isolated position as model.md, section 6, writes it: no keys, no ladders.</summary>
internal sealed class ReferencePosition(int asset, Side side, double quantity, double entryUsd, double marginUsd)
{
    public int Asset => asset;

    public Side Side => side;

    public double EntryUsd => entryUsd;

    /// <summary>What auto-deleveraging has left of the position, 0 … 1.</summary>
    public double OpenShare { get; set; } = 1;

    public bool IsLiquidated { get; set; }

    /// <summary>K: E - m/q of a long, E + m/q of a short.</summary>
    public double BankruptcyUsd => side == Side.Long ? entryUsd - marginUsd / quantity : entryUsd + marginUsd / quantity;

    /// <summary>Units still open.</summary>
    public double OpenQuantity => IsLiquidated ? 0 : quantity * OpenShare;

    /// <summary>USD of margin still posted.</summary>
    public double OpenMargin => IsLiquidated ? 0 : marginUsd * OpenShare;

    /// <summary>q (X - K) of a long, q (K - X) of a short; negative under water.</summary>
    public double EquityAt(double priceUsd) =>
        OpenQuantity * (side == Side.Long ? priceUsd - BankruptcyUsd : BankruptcyUsd - priceUsd);

    /// <summary>What the market has taken since entry: positive is a loss.</summary>
    public double MarketLossAt(double priceUsd) =>
        OpenQuantity * (side == Side.Long ? entryUsd - priceUsd : priceUsd - entryUsd);

    /// <summary>
    /// Equity less maintenance at a mark, over notional: negative fires. Deleveraging leaves keys unchanged (section 7), so
    /// the whole position is looked at.
    /// </summary>
    public double SlackAt(double markUsd, MaintenanceSchedule schedule)
    {
        double notional = quantity * markUsd;
        double equity = quantity * (side == Side.Long ? markUsd - BankruptcyUsd : BankruptcyUsd - markUsd);
        return (equity - Maintenance(notional, schedule)) / notional;
    }

    /// <summary>Maintenance margin in its marginal form: each tier's rate adds to what lies over its floor.</summary>
    public static double Maintenance(double notionalUsd, MaintenanceSchedule schedule)
    {
        double margin = 0;
        double before = 0;
        foreach (MaintenanceTier tier in schedule.Tiers)
        {
            margin += (tier.Rate - before) * Math.Max(0, notionalUsd - tier.FromNotionalUsd);
            before = tier.Rate;
        }

        return margin;
    }
}
