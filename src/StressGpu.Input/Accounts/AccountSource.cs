using StressGpu.Input.Tables;

namespace StressGpu.Input.Accounts;

/// <summary>The table of accounts to be written.</summary>
internal sealed class AccountSource(AccountNames names) : TableSource
{
    public override TableLayout Layout => AccountColumns.Layout;

    public override int Count => names.Accounts.Accounts.Length;

    public override string Text(int row, int column) => column == AccountColumns.Account
        ? names.Accounts.Accounts[row].Id
        : names.ClassIds[names.Accounts.Accounts[row].MarginClass];

    public override double Number(int row, int column) => names.Accounts.Accounts[row].CashUsd;
}
