using StressGpu.Input.Tables;

namespace StressGpu.Input.Accounts;

/// <summary>What tables of legs have in common: their first column.</summary>
internal static class LegColumns
{
    public static TableColumn Account { get; } = TableColumn.Text("account", "an account of the table of accounts");
}
