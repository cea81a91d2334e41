using System.Collections.Immutable;

namespace StressGpu.Model;

/// <summary>Where an isolated position is liquidated, with neither funding nor margin add-on (model, section 4).</summary>
/// <param name="Tier">Index of the maintenance tier that is active at the trigger.</param>
/// <param name="BankruptcyPriceUsd">K: the price at which equity is 0, USD per unit; not positive for a long with margin of at least its notional.</param>
/// <param name="TriggerPriceUsd">A long is liquidated at marks below it, a short above it; at equality neither is. USD per unit; not positive: never.</param>
public readonly record struct LiquidationTrigger(int Tier, double BankruptcyPriceUsd, double TriggerPriceUsd)
{
    /// <summary>The trigger of one position; allocates nothing.</summary>
    /// <param name="side">Direction.</param>
    /// <param name="quantity">q: units of the asset, positive.</param>
    /// <param name="entryPriceUsd">E: USD per unit, positive.</param>
    /// <param name="marginUsd">m: USD, positive.</param>
    /// <param name="maintenance">The asset's maintenance schedule.</param>
    public static LiquidationTrigger Of(
        Side side, double quantity, double entryPriceUsd, double marginUsd, MaintenanceSchedule maintenance)
    {
        ArgumentNullException.ThrowIfNull(maintenance);
        double marginPerUnit = marginUsd / quantity;
        return side == Side.Long
            ? OfLong(quantity, entryPriceUsd - marginPerUnit, maintenance.Tiers)
            : OfShort(quantity, entryPriceUsd + marginPerUnit, maintenance.Tiers);
    }

    /// <summary>Whether the position is liquidated at a mark price (USD per unit).</summary>
    public bool FiresAt(Side side, double markUsd) =>
        side == Side.Long ? markUsd < TriggerPriceUsd : markUsd > TriggerPriceUsd;

    // The schedule is the largest of its tiers' lines, so equity first meets it at the largest of the tiers' own triggers
    // when the price falls, and at the smallest when it rises. Ties go to the lower tier.
    private static LiquidationTrigger OfLong(double quantity, double bankruptcy, ImmutableArray<MaintenanceTier> tiers)
    {
        int best = 0;
        double trigger = double.NegativeInfinity;
        for (int n = 0; n < tiers.Length; n++)
        {
            double candidate = (bankruptcy - tiers[n].DeductionUsd / quantity) / (1 - tiers[n].Rate);
            if (candidate > trigger)
            {
                (best, trigger) = (n, candidate);
            }
        }

        return new LiquidationTrigger(best, bankruptcy, trigger);
    }

    private static LiquidationTrigger OfShort(double quantity, double bankruptcy, ImmutableArray<MaintenanceTier> tiers)
    {
        int best = 0;
        double trigger = double.PositiveInfinity;
        for (int n = 0; n < tiers.Length; n++)
        {
            double candidate = (bankruptcy + tiers[n].DeductionUsd / quantity) / (1 + tiers[n].Rate);
            if (candidate < trigger)
            {
                (best, trigger) = (n, candidate);
            }
        }

        return new LiquidationTrigger(best, bankruptcy, trigger);
    }
}
