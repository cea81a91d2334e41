using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>A moving venue's constants of each ladder.</summary>
internal static class LadderTermsLowering
{
    /// <summary>[ladder].</summary>
    public static LadderTerms[] Of(Scenario scenario, LadderSet ladders)
    {
        int slices = scenario.Venue.PartialLiquidation?.Slices ?? 1;
        var terms = new LadderTerms[ladders.Ladders.Length];
        for (int ladder = 0; ladder < ladders.Keys.Count * slices; ladder++)
        {
            LadderKey key = ladders.Keys[ladder / slices];
            Asset asset = scenario.Assets[key.Asset];
            MaintenanceTier tier = asset.Maintenance.Tiers[key.Tier];
            bool tiered = scenario.Venue.Fees.Kind == FeeKind.Tiered && asset.TierFees.Length > 0;
            terms[ladder] = new LadderTerms
            {
                Rate = tier.Rate,
                DeductionUsd = tier.DeductionUsd / slices,
                FeeRate = tiered ? asset.TierFees[key.Tier] : scenario.Venue.LiquidationFeeRate,
                SliceBefore = ladder % slices == 0 ? -1 : ladder - 1,
                Counts = ladder % slices == 0 ? 1 : 0,
            };
        }

        return terms;
    }
}
