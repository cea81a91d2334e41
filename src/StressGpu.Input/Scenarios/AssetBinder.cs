using System.Collections.Immutable;
using StressGpu.Input.Shapes;
using StressGpu.Model;

namespace StressGpu.Input.Scenarios;

/// <summary>Turns the checked members of <c>assets</c> into the model's records.</summary>
internal static class AssetBinder
{
    /// <param name="assets">The assets.</param>
    /// <param name="venue">The venue, which says whether each asset has a fund of its own.</param>
    public static ImmutableArray<Asset> Bind(CheckedList<CheckedObject> assets, CheckedObject venue)
    {
        bool perAsset = venue.Get(VenueShape.FundSplit) == FundSplit.PerAsset;
        double rest = perAsset ? FundShares.Rest(assets.Values) : 0;
        return [.. assets.Values.Select(a => Bind(a, a.TryGet(AssetShape.InsuranceFundShare, out double share) ? share : rest))];
    }

    private static Asset Bind(CheckedObject a, double fundShare) => new()
    {
        Id = a.Get(AssetShape.Id),
        PriceUsd = a.Get(AssetShape.PriceUsd),
        AnnualVolatility = a.Get(AssetShape.AnnualVolatility),
        AnnualDrift = a.Get(AssetShape.AnnualDrift),
        DepthUsdPerPercent = a.Get(AssetShape.DepthUsdPerPercent),
        Maintenance = MaintenanceSchedule.Create(
            [.. a.Get(AssetShape.MaintenanceTiers).Values.Select(t => (t.Get(TierShape.FromNotionalUsd), t.Get(TierShape.Rate)))]),
        ReferenceVolatility = a.TryGet(AssetShape.ReferenceVolatility, out double reference) ? reference : null,
        InsuranceFundShare = fundShare,
        TierFees = [.. Fees(a)],
    };

    // All of an asset's tiers have a fee, or none.
    private static IEnumerable<double> Fees(CheckedObject a)
    {
        foreach (CheckedObject tier in a.Get(AssetShape.MaintenanceTiers).Values)
        {
            if (tier.TryGet(TierShape.LiquidationFeeRate, out double fee))
            {
                yield return fee;
            }
        }
    }
}
