using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>Open interest of each asset at the start: longs and shorts, isolated and cross-margined, USD at start prices.</summary>
/// <param name="Usd">All of it, by asset.</param>
/// <param name="InUsd">The part that is fixed in USD, inverse perpetuals, by asset.</param>
internal sealed record OpenInterestUsd(double[] Usd, double[] InUsd)
{
    public static OpenInterestUsd Of(Scenario scenario, PositionBook book, AccountArrays accounts)
    {
        var open = new double[scenario.Assets.Length];
        var inUsd = new double[scenario.Assets.Length];
        for (int position = 0; position < book.Count; position++)
        {
            int asset = book.Assets[position];
            open[asset] += book.Quantities[position] * scenario.Assets[asset].PriceUsd;
        }

        foreach (LegEntry leg in accounts.Count > 0 ? accounts.Legs : [])
        {
            open[leg.Asset] += leg.Kind == LegKind.Linear ? Math.Abs(leg.Units) * scenario.Assets[leg.Asset].PriceUsd : 0;
            inUsd[leg.Asset] += leg.Kind == LegKind.Inverse ? Math.Abs(leg.Units) : 0;
        }

        return new OpenInterestUsd([.. open.Zip(inUsd, (linear, inverse) => linear + inverse)], inUsd);
    }
}
