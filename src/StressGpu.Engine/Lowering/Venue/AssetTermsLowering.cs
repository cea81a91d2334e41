using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>A moving venue's constants of each asset.</summary>
internal static class AssetTermsLowering
{
    /// <summary>[padded asset].</summary>
    public static AssetTerms[] Of(Scenario scenario, int padded, OpenInterestUsd open)
    {
        var terms = new AssetTerms[padded];
        for (int asset = 0; asset < scenario.Assets.Length; asset++)
        {
            terms[asset] = Of(scenario, asset, open.Usd[asset], open.InUsd[asset]);
        }

        return terms;
    }

    private static AssetTerms Of(Scenario scenario, int index, double openUsd, double inUsd)
    {
        Asset asset = scenario.Assets[index];
        double least = asset.Maintenance.Tiers[0].Rate;
        double most = asset.Maintenance.Tiers[^1].Rate;
        double reference = asset.ReferenceVolatility ?? asset.AnnualVolatility;
        OpenInterestMargin? margin = scenario.Venue.DynamicMargin?.OpenInterest.FirstOrDefault(m => m.Asset == index);
        double given = scenario.Assets.Sum(a => a.InsuranceFundShare);
        double share = given > 0 ? asset.InsuranceFundShare / given : 1.0 / scenario.Assets.Length;
        return new AssetTerms
        {
            ReferenceVariance = (float)(reference * reference),
            InverseReference = reference > 0 ? (float)(1 / (reference * reference)) : 0,
            MostInverseLong = (float)(1 / (1 - most)),
            LeastInverseLong = (float)(1 / (1 - least)),
            MostInverseShort = (float)(1 / (1 + least)),
            LeastInverseShort = (float)(1 / (1 + most)),
            IlliquidBelow = (float)((scenario.Venue.Illiquid?.BelowUsd ?? 0) / asset.DepthUsdPerPercent),
            OpenInterestLow = (float)(margin?.LowUsd ?? 0),
            OpenInterestMost = (float)(margin?.Most ?? 0),
            OpenInterestSlope = margin is null ? 0 : (float)(margin.Most / (margin.HighUsd - margin.LowUsd)),
            OpenInterestUsd = openUsd,
            OpenInterestInUsd = inUsd,
            InverseOpenInterest = openUsd > 0 ? 1 / openUsd : 0,
            FundUsd = share * scenario.Venue.InsuranceFundUsd,
        };
    }
}
