using StressGpu.Input.Tables;
using StressGpu.Model;

namespace StressGpu.Input.Accounts;

/// <summary>A table of legs to be written.</summary>
/// <param name="names">The names that the table needs.</param>
/// <param name="layout">Its columns.</param>
/// <param name="count">Number of rows.</param>
internal abstract class LegSource(AccountNames names, TableLayout layout, int count) : TableSource
{
    public override TableLayout Layout => layout;

    public override int Count => count;

    protected MarginAccounts Accounts => names.Accounts;

    /// <summary>The symbol of an asset, or that of a debt in dollars.</summary>
    protected string Asset(int asset) => asset == LoanRow.Usd ? LoanColumns.Usd : names.AssetIds[asset];

    protected string Account(int account) => names.Accounts.Accounts[account].Id;

    protected static string SideOf(double signed) => Words<Side>.All.Of(signed > 0 ? Side.Long : Side.Short);
}
