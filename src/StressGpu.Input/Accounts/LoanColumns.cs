using StressGpu.Input.Shapes;
using StressGpu.Input.Tables;

namespace StressGpu.Input.Accounts;

/// <summary>Columns of the table of loans.</summary>
internal static class LoanColumns
{
    public const int Asset = 1;
    public const int Quantity = 2;

    /// <summary>Stands for the dollar where the scenario has no asset of that symbol.</summary>
    public const string Usd = "USD";

    public static TableLayout Layout { get; } = new(
        LegColumns.Account,
        TableColumn.Text("asset", "USD or the symbol of an asset"),
        TableColumn.Number("quantity", NumberRange.Positive, "units owed"));
}
