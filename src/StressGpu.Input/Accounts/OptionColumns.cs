using StressGpu.Input.Shapes;
using StressGpu.Input.Tables;
using StressGpu.Model;

namespace StressGpu.Input.Accounts;

/// <summary>Columns of the table of options.</summary>
internal static class OptionColumns
{
    public const int Underlying = 1;
    public const int Kind = 2;
    public const int Strike = 3;
    public const int Expiry = 4;
    public const int Side = 5;
    public const int Quantity = 6;
    public const int Barrier = 7;

    public static TableLayout Layout { get; } = new(
        LegColumns.Account,
        TableColumn.Text("underlying", "the symbol of an asset"),
        TableColumn.Text("kind", Words<OptionKind>.All.InWords),
        TableColumn.Number("strike", NumberRange.Positive, "USD per unit"),
        TableColumn.Number("expiry_hours", NumberRange.Positive, "hours after the start"),
        TableColumn.Text("side", Words<Side>.All.InWords),
        TableColumn.Number("quantity", NumberRange.Positive, "units"),
        TableColumn.Number("barrier", NumberRange.Positive, "USD per unit") with { IsOptional = true });
}
