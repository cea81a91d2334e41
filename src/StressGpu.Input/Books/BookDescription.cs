using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Input;

/// <summary>What a book holds, by asset and side.</summary>
/// <param name="Positions">Number of positions.</param>
/// <param name="NotionalUsd">Notional of all positions at the start prices, USD.</param>
/// <param name="MarginUsd">Margin of all positions, USD.</param>
/// <param name="TenLargestShare">Share of the ten largest positions in the notional, in [0, 1]; 0 for an empty book.</param>
/// <param name="LiquidatableAtStart">Positions already liquidatable at the start prices.</param>
/// <param name="Sides">One entry for each asset and side that has positions: assets in scenario order, longs first.</param>
public sealed record BookDescription(
    int Positions, double NotionalUsd, double MarginUsd, double TenLargestShare, int LiquidatableAtStart,
    ImmutableArray<SideDescription> Sides)
{
    private const int Largest = 10;

    /// <summary>Describes a book at the assets' start prices.</summary>
    /// <param name="book">The positions.</param>
    /// <param name="assets">The assets that the book's indices refer to.</param>
    public static BookDescription Of(PositionBook book, ImmutableArray<Asset> assets)
    {
        ArgumentNullException.ThrowIfNull(book);
        List<int>[] members = [.. Enumerable.Range(0, 2 * assets.Length).Select(_ => new List<int>())];
        PriorityQueue<double, double> largest = new();
        double margin = 0;
        for (int i = 0; i < book.Count; i++)
        {
            members[2 * book.Assets[i] + (int)book.Sides[i]].Add(i);
            margin += book.MarginsUsd[i];
            double notional = book.Quantities[i] * assets[book.Assets[i]].PriceUsd;
            largest.Enqueue(notional, notional);
            if (largest.Count > Largest)
            {
                largest.Dequeue();
            }
        }

        ImmutableArray<SideDescription> sides =
        [
            .. members.Index().Where(m => m.Item.Count > 0)
                .Select(m => SideDescription.Of(book, assets[m.Index / 2], (Side)(m.Index % 2), m.Item)),
        ];
        double total = sides.Sum(s => s.NotionalUsd);
        double share = total == 0 ? 0 : largest.UnorderedItems.Sum(l => l.Element) / total;
        return new BookDescription(book.Count, total, margin, share, sides.Sum(s => s.LiquidatableAtStart), sides);
    }
}
