using System.Collections.Immutable;
using System.Globalization;
using StressGpu.Model;

namespace StressGpu.Input.Books;

/// <summary>A book with the names that a file needs.</summary>
internal sealed record NamedBook(PositionBook Positions, ImmutableArray<string> AssetIds, IReadOnlyList<string>? Accounts)
{
    public string AccountOf(int position) =>
        Accounts?[position] ?? string.Create(CultureInfo.InvariantCulture, $"A{position + 1:D7}");

    public string AssetOf(int position) => AssetIds[Positions.Assets[position]];

    public string SideOf(int position) => Positions.Sides[position] == Side.Long ? "long" : "short";
}
