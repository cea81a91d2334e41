using System.Collections.Immutable;
using StressGpu.Input.Scenarios;
using StressGpu.Input.Shapes;
using StressGpu.Model;

namespace StressGpu.Input.Accounts;

/// <summary>The terms of accounts in a scenario that may have faults.</summary>
internal static class CheckedTerms
{
    /// <summary>What can be told of them; null where assets or margin classes cannot even be named.</summary>
    public static AccountTerms? Of(CheckedObject scenario)
    {
        if (AssetsCheck.Ids(scenario) is not { } ids
            || !scenario.TryGet(ScenarioShape.Venue, out CheckedObject? venue)
            || !venue.TryGet(VenueShape.MarginClasses, out CheckedList<CheckedObject>? classes)
            || !classes.IsComplete || !classes.Values.All(c => c.TryGet(MarginClassShape.Id, out _)))
        {
            return null;
        }

        return new AccountTerms(
            ids,
            [.. scenario.Get(ScenarioShape.Assets).Values.Select(a => a.TryGet(AssetShape.PriceUsd, out double price) ? price : double.NaN)],
            [.. classes.Values.Select(c => ClassTerms(c, ids))],
            Surfaces(venue, ids));
    }

    private static MarginClassTerms ClassTerms(CheckedObject marginClass, ImmutableArray<string> ids)
    {
        double[] weights = [.. ids.Select(_ => double.NaN)];
        if (marginClass.TryGet(MarginClassShape.Collateral, out CheckedList<CheckedObject>? collateral))
        {
            foreach ((string? asset, CheckedObject item) in Named(collateral, CollateralWeightShape.Asset))
            {
                // A faulty weight was reported: any other will do.
                int index = asset is null ? -1 : ids.IndexOf(asset);
                if (index >= 0)
                {
                    weights[index] = item.TryGet(CollateralWeightShape.Weight, out double weight) ? weight : 1;
                }
            }
        }

        bool isLending = marginClass.TryGet(MarginClassShape.Liquidation, out LiquidationRule rule) && rule == LiquidationRule.CloseFactor;
        return new MarginClassTerms(marginClass.Get(MarginClassShape.Id), isLending, [.. weights]);
    }

    // Everywhere, where surfaces are missing or faulty as a whole: that was reported.
    private static ImmutableArray<bool> Surfaces(CheckedObject venue, ImmutableArray<string> ids)
    {
        if (!venue.TryGet(VenueShape.Options, out CheckedObject? options)
            || !options.TryGet(OptionTermsShape.Surfaces, out CheckedList<CheckedObject>? surfaces) || !surfaces.IsComplete)
        {
            return [.. ids.Select(_ => true)];
        }

        List<string?> underlyings = [.. Named(surfaces, SurfaceShape.Underlying).Select(s => s.Name)];
        return [.. ids.Select(i => underlyings.Contains(i) || underlyings.Contains(null))];
    }

    private static IEnumerable<(string? Name, CheckedObject Item)> Named(CheckedList<CheckedObject> items, Member<string> member)
    {
        for (int i = 0; i < items.Count; i++)
        {
            if (items.TryGet(i, out CheckedObject? item))
            {
                yield return (item.TryGet(member, out string? name) ? name : null, item);
            }
        }
    }
}
