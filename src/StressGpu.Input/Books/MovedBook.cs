using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Input.Books;

/// <summary>Isolated positions at moved prices.</summary>
internal static class MovedBook
{
    /// <summary>What is liquidatable when all but the stable assets move by a fraction.</summary>
    public static Liquidatable At(PositionBook book, ImmutableArray<Asset> assets, double change)
    {
        (int count, double notional, double total) = (0, 0, 0);
        for (int i = 0; i < book.Count; i++)
        {
            Asset asset = assets[book.Assets[i]];
            LiquidationTrigger trigger = LiquidationTrigger.Of(
                book.Sides[i], book.Quantities[i], book.EntryPricesUsd[i], book.MarginsUsd[i], asset.Maintenance);
            double size = book.Quantities[i] * asset.PriceUsd;
            total += size;
            if (trigger.FiresAt(book.Sides[i], asset.IsStable ? asset.PriceUsd : asset.PriceUsd * (1 + change)))
            {
                count++;
                notional += size;
            }
        }

        return new Liquidatable(change, count, 0, notional, total == 0 ? 0 : notional / total);
    }
}
