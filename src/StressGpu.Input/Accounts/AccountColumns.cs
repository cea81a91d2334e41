using StressGpu.Input.Shapes;
using StressGpu.Input.Tables;

namespace StressGpu.Input.Accounts;

/// <summary>Columns of the table of accounts.</summary>
internal static class AccountColumns
{
    public const int Account = 0;
    public const int MarginClass = 1;
    public const int Cash = 2;

    public static TableLayout Layout { get; } = new(
        TableColumn.Text("account", "the name of an account"),
        TableColumn.Text("margin_class", "the id of a margin class"),
        TableColumn.Number("cash_usd", NumberRange.Any, "USD, borrowed where negative"));
}
