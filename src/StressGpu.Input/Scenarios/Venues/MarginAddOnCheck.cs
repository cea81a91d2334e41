using StressGpu.Input.Shapes;
using static System.FormattableString;

namespace StressGpu.Input.Scenarios;

/// <summary>Dynamic margins add something, to assets of the scenario, and leave maintenance under the notional.</summary>
internal static class MarginAddOnCheck
{
    public static void Run(CheckedObject margin, CheckContext context)
    {
        bool hasItems = margin.TryGet(DynamicMarginShape.OpenInterest, out CheckedList<CheckedObject>? items);
        if (hasItems)
        {
            context.References.Assets(items!, OpenInterestMarginShape.Asset);
            foreach (CheckedObject item in items!.Known)
            {
                CheckInterval(item, context.Faults);
            }
        }

        CheckSlope(margin, hasItems || margin.Has(DynamicMarginShape.OpenInterest), context);
        foreach ((_, CheckedObject asset) in context.KnownAssets)
        {
            CheckWhole(margin, items, asset, context.Faults);
        }
    }

    private static void CheckInterval(CheckedObject item, Faults faults)
    {
        if (item.TryGet(OpenInterestMarginShape.LowUsd, out double low) && item.TryGet(OpenInterestMarginShape.HighUsd, out double high) && high <= low)
        {
            faults.Error(item, OpenInterestMarginShape.HighUsd, Invariant($"is {high}, expected more than the {low} of lowUsd"));
        }
    }

    private static void CheckSlope(CheckedObject margin, bool hasItems, CheckContext context)
    {
        if (!margin.TryGet(DynamicMarginShape.VolatilitySlope, out double slope) || !margin.TryGet(DynamicMarginShape.VolatilityMost, out double most))
        {
            return;
        }

        if (slope > 0 && most == 0)
        {
            context.Faults.Error(margin, DynamicMarginShape.VolatilitySlope, "adds at most 0, expected volatilityMost over 0 beside it");
        }
        else if (most > 0 && slope == 0)
        {
            context.Faults.Error(margin, DynamicMarginShape.VolatilityMost,
                "is never reached with a slope of 0, expected volatilitySlope over 0 beside it");
        }
        else if (slope > 0)
        {
            QuietAssets.Warn(margin, DynamicMarginShape.VolatilitySlope, "maintenance", context);
        }
        else if (!hasItems)
        {
            context.Faults.Error(margin, DynamicMarginShape.VolatilitySlope, "is 0 and open interest adds nothing either, expected one of them");
        }
    }

    // A long with a maintenance margin of its whole notional would be liquidated at any price.
    private static void CheckWhole(CheckedObject margin, CheckedList<CheckedObject>? items, CheckedObject asset, Faults faults)
    {
        if (!asset.TryGet(AssetShape.MaintenanceTiers, out CheckedList<CheckedObject>? tiers) || !asset.TryGet(AssetShape.Id, out string? id)
            || !margin.TryGet(DynamicMarginShape.VolatilityMost, out double most))
        {
            return;
        }

        CheckedObject? item = items?.Known.FirstOrDefault(i => i.TryGet(OpenInterestMarginShape.Asset, out string? named) && named == id);
        double byOpenInterest = item is not null && item.TryGet(OpenInterestMarginShape.Most, out double added) ? added : 0;
        double rate = tiers.Known.Select(t => t.TryGet(TierShape.Rate, out double r) ? r : 0).DefaultIfEmpty(0).Max();
        if (rate + most + byOpenInterest >= 1)
        {
            (CheckedObject owner, Member<double> member) = most > 0 || item is null
                ? (margin, DynamicMarginShape.VolatilityMost)
                : (item, OpenInterestMarginShape.Most);
            faults.Error(owner, member, Invariant(
                $"makes the maintenance rate of {id} up to {rate + most + byOpenInterest:G6} with its highest tier's {rate}, expected less than 1"));
        }
    }
}
