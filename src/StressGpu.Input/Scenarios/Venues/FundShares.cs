using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>Shares of the insurance fund that assets own.</summary>
internal static class FundShares
{
    /// <summary>The share of each asset that names none: an equal part of what the others leave.</summary>
    public static double Rest(IEnumerable<CheckedObject> assets)
    {
        double left = 1;
        int silent = 0;
        foreach (CheckedObject asset in assets)
        {
            if (asset.TryGet(AssetShape.InsuranceFundShare, out double share))
            {
                left -= share;
            }
            else
            {
                silent++;
            }
        }

        return silent == 0 ? 0 : Math.Max(0, left) / silent;
    }
}
