using StressGpu.Input.Shapes;
using StressGpu.Input.Tables;

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

    public static TableLayout Layout { get; } = new(
        TableColumn.Text("account", "the name of an account"),
        TableColumn.Text("asset", "the symbol of an asset"),
        TableColumn.Text("side", Words<Model.Side>.All.InWords),
        TableColumn.Number("quantity", NumberRange.Positive, "units of the asset"),
        TableColumn.Number("entry_price", NumberRange.Positive, "USD per unit"),
        TableColumn.Number("margin_usd", NumberRange.Positive, "USD"));
}
