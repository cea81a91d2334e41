using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>Members of <c>book.accounts</c>.</summary>
internal static class AccountFilesShape
{
    private static readonly TextShape Table = FilePath.Shape("CSV or Parquet file");

    public static readonly Member<string> Accounts = Members.Required(
        "accounts", Table, "Table account,margin_class,cash_usd, relative to this file.");

    public static readonly Member<string> Collateral = Members.Optional(
        "collateral", Table, "Table account,asset,quantity[,weight] of coin balances.");

    public static readonly Member<string> Positions = Members.Optional(
        "positions", Table, "Table account,asset,side,quantity,entry_price[,contract] of perpetuals; contract is linear or inverse.");

    public static readonly Member<string> Loans = Members.Optional(
        "loans", Table, "Table account,asset,quantity of debts; the asset may be USD.");

    public static readonly Member<string> Options = Members.Optional(
        "options", Table, "Table account,underlying,kind,strike,expiry_hours,side,quantity[,barrier] of options.");

    public static readonly ObjectShape Shape = new(Accounts, Collateral, Positions, Loans, Options);
}
