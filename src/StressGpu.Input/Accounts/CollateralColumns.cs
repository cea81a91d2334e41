using StressGpu.Input.Shapes;
using StressGpu.Input.Tables;

namespace StressGpu.Input.Accounts;

/// <summary>Columns of the table of collateral.</summary>
internal static class CollateralColumns
{
    public const int Asset = 1;
    public const int Quantity = 2;
    public const int Weight = 3;

    public static TableLayout Layout { get; } = new(
        LegColumns.Account,
        TableColumn.Text("asset", "the symbol of an asset"),
        TableColumn.Number("quantity", NumberRange.Positive, "units of the asset"),
        TableColumn.Number("weight", NumberRange.Between(0, 1), "1 - haircut, or the liquidation threshold") with { IsOptional = true });
}
