using System.Collections.Immutable;
using System.Globalization;
using StressGpu.Input.Tables;
using StressGpu.Model;

namespace StressGpu.Input.Books;

/// <summary>A book with the names that a file needs.</summary>
internal sealed class NamedBook(PositionBook positions, ImmutableArray<string> assetIds, IReadOnlyList<string>? accounts) : TableSource
{
    public override TableLayout Layout => BookHeader.Layout;

    public override int Count => positions.Count;

    public override string Text(int row, int column) => column switch
    {
        BookHeader.Account => accounts?[row] ?? string.Create(CultureInfo.InvariantCulture, $"A{row + 1:D7}"),
        BookHeader.Asset => assetIds[positions.Assets[row]],
        _ => Words<Side>.All.Of(positions.Sides[row]),
    };

    public override double Number(int row, int column) => column switch
    {
        BookHeader.Quantity => positions.Quantities[row],
        BookHeader.EntryPrice => positions.EntryPricesUsd[row],
        _ => positions.MarginsUsd[row],
    };
}
