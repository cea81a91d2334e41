using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>Open interest of each asset at the start: longs and shorts, isolated and cross-margined.</summary>
internal static class OpenInterestUsd
{
    /// <summary>USD at start prices, by asset.</summary>
    public static double[] Of(Scenario scenario, PositionBook book, AccountArrays accounts)
    {
        var open = new double[scenario.Assets.Length];
        for (int position = 0; position < book.Count; position++)
        {
            int asset = book.Assets[position];
            open[asset] += book.Quantities[position] * scenario.Assets[asset].PriceUsd;
        }

        foreach (LegEntry leg in accounts.Legs)
        {
            if (accounts.Count > 0 && leg.Kind is LegKind.Linear or LegKind.Inverse)
            {
                open[leg.Asset] += Math.Abs(leg.Units) * (leg.Kind == LegKind.Linear ? scenario.Assets[leg.Asset].PriceUsd : 1);
            }
        }

        return open;
    }
}
