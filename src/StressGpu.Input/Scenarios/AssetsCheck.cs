using System.Collections.Immutable;
using System.Globalization;
using StressGpu.Input.Json;
using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>Symbols are unique; maintenance tiers rise.</summary>
internal static class AssetsCheck
{
    public static void Run(CheckedList<CheckedObject> assets, Faults faults)
    {
        Dictionary<string, int> first = [];
        for (int i = 0; i < assets.Count; i++)
        {
            if (!assets.TryGet(i, out CheckedObject? asset))
            {
                continue;
            }

            if (asset.TryGet(AssetShape.Id, out string? id) && !first.TryAdd(id, i))
            {
                SourcePlace place = asset.NodeOf(AssetShape.Id).Place;
                faults.Error(place, asset.PathOf(AssetShape.Id), $"is \"{id}\" like that of assets[{first[id]}], expected a symbol of its own");
            }

            if (asset.TryGet(AssetShape.MaintenanceTiers, out CheckedList<CheckedObject>? tiers))
            {
                CheckTiers(tiers, faults);
            }
        }
    }

    /// <summary>The assets' symbols where all of them are well-formed, so that what names them can be checked beside a faulty scenario.</summary>
    public static ImmutableArray<string>? Ids(CheckedObject scenario)
    {
        if (!scenario.TryGet(ScenarioShape.Assets, out CheckedList<CheckedObject>? assets) || !assets.IsComplete)
        {
            return null;
        }

        List<string> ids = [];
        foreach (CheckedObject asset in assets.Values)
        {
            if (asset.TryGet(AssetShape.Id, out string? id))
            {
                ids.Add(id);
            }
        }

        return ids.Count == assets.Count ? [.. ids] : null;
    }

    private static void CheckTiers(CheckedList<CheckedObject> tiers, Faults faults)
    {
        for (int n = 0; n < tiers.Count; n++)
        {
            if (!tiers.TryGet(n, out CheckedObject? tier))
            {
                continue;
            }

            if (n == 0)
            {
                Require(tier, TierShape.FromNotionalUsd, v => v == 0, "0 for the first tier", faults);
            }
            else if (tiers.TryGet(n - 1, out CheckedObject? below))
            {
                RequireOver(below, tier, TierShape.FromNotionalUsd, faults);
                RequireOver(below, tier, TierShape.Rate, faults);
            }
        }
    }

    private static void RequireOver(CheckedObject below, CheckedObject tier, Member<double> member, Faults faults)
    {
        if (below.TryGet(member, out double floor))
        {
            string text = floor.ToString(CultureInfo.InvariantCulture);
            Require(tier, member, v => v > floor, $"more than the {text} of the tier before", faults);
        }
    }

    private static void Require(
        CheckedObject tier, Member<double> member, Func<double, bool> holds, string expected, Faults faults)
    {
        if (tier.TryGet(member, out double value) && !holds(value))
        {
            SourceNode node = tier.NodeOf(member);
            faults.Error(node.Place, tier.PathOf(member), $"is {node.InWords()}, expected {expected}");
        }
    }
}
