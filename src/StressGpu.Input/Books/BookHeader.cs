using System.Collections.Immutable;

namespace StressGpu.Input.Books;

/// <summary>Columns of a book.</summary>
internal static class BookHeader
{
    public const int Account = 0;
    public const int Asset = 1;
    public const int Side = 2;
    public const int Quantity = 3;
    public const int EntryPrice = 4;
    public const int Margin = 5;

    public static ImmutableArray<string> Names { get; } =
        ["account", "asset", "side", "quantity", "entry_price", "margin_usd"];

    public static string Expected(int column) => column switch
    {
        Account => "the name of an account",
        Asset => "the symbol of an asset",
        Side => "long or short",
        Quantity => "a number over 0 (units of the asset)",
        EntryPrice => "a number over 0 (USD per unit)",
        _ => "a number over 0 (USD)",
    };
}
