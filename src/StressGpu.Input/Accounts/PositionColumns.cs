using StressGpu.Input.Shapes;
using StressGpu.Input.Tables;
using StressGpu.Model;

namespace StressGpu.Input.Accounts;

/// <summary>Columns of the table of perpetual positions.</summary>
internal static class PositionColumns
{
    public const int Asset = 1;
    public const int Side = 2;
    public const int Quantity = 3;
    public const int EntryPrice = 4;
    public const int Contract = 5;

    public static TableLayout Layout { get; } = new(
        LegColumns.Account,
        TableColumn.Text("asset", "the symbol of an asset"),
        TableColumn.Text("side", Words<Side>.All.InWords),
        TableColumn.Number("quantity", NumberRange.Positive, "units of the asset, USD for inverse contracts"),
        TableColumn.Number("entry_price", NumberRange.Positive, "USD per unit"),
        TableColumn.Text("contract", Words<ContractKind>.All.InWords) with { IsOptional = true });
}
