using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>The maintenance tiers of all assets.</summary>
/// <param name="Tiers">Tiers, asset by asset.</param>
/// <param name="Index">First tier of each asset, [padded asset + 1].</param>
internal sealed record TierTable(TierEntry[] Tiers, int[] Index)
{
    public static TierTable Of(Scenario scenario)
    {
        var index = new int[4 * ((scenario.Assets.Length + 3) / 4) + 1];
        List<TierEntry> tiers = [];
        for (int asset = 0; asset + 1 < index.Length; asset++)
        {
            if (asset < scenario.Assets.Length)
            {
                tiers.AddRange(scenario.Assets[asset].Maintenance.Tiers.Select(
                    t => new TierEntry { Rate = t.Rate, DeductionUsd = t.DeductionUsd }));
            }

            index[asset + 1] = tiers.Count;
        }

        return new TierTable([.. tiers], index);
    }
}
