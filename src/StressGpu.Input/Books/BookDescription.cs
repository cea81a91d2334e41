using System.Collections.Immutable;
using StressGpu.Input.Books;
using StressGpu.Model;

namespace StressGpu.Input;

/// <summary>What a book holds, by asset and side.</summary>
/// <param name="Positions">Number of positions.</param>
/// <param name="NotionalUsd">Notional of all positions at the start prices, USD.</param>
/// <param name="MarginUsd">Margin of all positions, USD.</param>
/// <param name="Concentration">By notional of positions at the start prices.</param>
/// <param name="LiquidatableAtStart">Positions already liquidatable at the start prices.</param>
/// <param name="Sides">One entry for each asset and side that has positions: assets in scenario order, longs first.</param>
/// <param name="Falls">What is liquidatable when all but the stable assets fall.</param>
/// <param name="Rises">What is liquidatable when they rise.</param>
public sealed record BookDescription(
    int Positions, double NotionalUsd, double MarginUsd, Concentration Concentration, int LiquidatableAtStart,
    ImmutableArray<SideDescription> Sides, ImmutableArray<Liquidatable> Falls, ImmutableArray<Liquidatable> Rises)
{
    /// <summary>Describes a book at the assets' start prices.</summary>
    /// <param name="book">The positions.</param>
    /// <param name="assets">The assets that the book's indices refer to.</param>
    public static BookDescription Of(PositionBook book, ImmutableArray<Asset> assets)
    {
        ArgumentNullException.ThrowIfNull(book);
        List<int>[] members = [.. Enumerable.Range(0, 2 * assets.Length).Select(_ => new List<int>())];
        double[] notionals = new double[book.Count];
        double margin = 0;
        for (int i = 0; i < book.Count; i++)
        {
            members[2 * book.Assets[i] + (int)book.Sides[i]].Add(i);
            margin += book.MarginsUsd[i];
            notionals[i] = book.Quantities[i] * assets[book.Assets[i]].PriceUsd;
        }

        ImmutableArray<SideDescription> sides =
        [
            .. members.Index().Where(m => m.Item.Count > 0)
                .Select(m => SideDescription.Of(book, assets[m.Index / 2], (Side)(m.Index % 2), m.Item)),
        ];
        return new BookDescription(
            book.Count, sides.Sum(s => s.NotionalUsd), margin, Concentration.Of(notionals), sides.Sum(s => s.LiquidatableAtStart), sides,
            [.. Liquidatable.Falls.Select(f => MovedBook.At(book, assets, -f))], [.. Liquidatable.Falls.Select(f => MovedBook.At(book, assets, f))]);
    }
}
