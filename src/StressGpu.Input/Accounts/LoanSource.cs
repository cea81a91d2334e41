namespace StressGpu.Input.Accounts;

/// <summary>The table of loans to be written.</summary>
internal sealed class LoanSource(AccountNames names) : LegSource(names, LoanColumns.Layout, names.Accounts.Loans.Length)
{
    public override string Text(int row, int column) => column == LoanColumns.Asset
        ? Asset(Accounts.Loans[row].Asset)
        : Account(Accounts.Loans[row].Account);

    public override double Number(int row, int column) => Accounts.Loans[row].Quantity;
}
