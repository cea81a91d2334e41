using StressGpu.Kernels;
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
                VaultBeyond = (float)VaultBeyond(tier.Rate, scenario.Venue.Backstop?.IsolatedShare ?? 0, key.Side),
                SliceBefore = ladder % slices == 0 ? -1 : ladder - 1,
                Counts = ladder % slices == 0 ? 1 : 0,
            };
        }

        return terms;
    }

    /// <summary>
    /// From the trigger, where equity is r M, to where it is share r M: with K = T (1 -+ r) the price is there
    /// T (1 -+ r)/(1 -+ share r).
    /// </summary>
    private static double VaultBeyond(double rate, double share, Side side) => side == Side.Long
        ? MoneyMath.Log((1 - rate) / (1 - share * rate))
        : -MoneyMath.Log((1 + rate) / (1 + share * rate));
}
