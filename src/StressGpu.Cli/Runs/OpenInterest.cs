using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>Sums over isolated positions at the start prices.</summary>
internal static class OpenInterest
{
    /// <summary>Notional of all positions, USD.</summary>
    public static double Usd(Scenario scenario, PositionBook book)
    {
        double sum = 0;
        for (int i = 0; i < book.Count; i++)
        {
            sum += book.Quantities[i] * scenario.Assets[book.Assets[i]].PriceUsd;
        }

        return sum;
    }

    /// <summary>Positions that trigger at once.</summary>
    public static int CountLiquidatable(Scenario scenario, PositionBook book)
    {
        int count = 0;
        for (int i = 0; i < book.Count; i++)
        {
            Asset asset = scenario.Assets[book.Assets[i]];
            LiquidationTrigger trigger = LiquidationTrigger.Of(
                book.Sides[i], book.Quantities[i], book.EntryPricesUsd[i], book.MarginsUsd[i], asset.Maintenance);
            count += trigger.FiresAt(book.Sides[i], asset.PriceUsd) ? 1 : 0;
        }

        return count;
    }
}
