using StressGpu.Model;

namespace StressGpu.Input.Tests;

public sealed class AccountTablesFinderTests
{
    private static readonly MarginAccounts Some = new()
    {
        Accounts = [new("a", 0, 1)], Loans = [new(0, LoanRow.Usd, 2)],
    };

    [Theory]
    [InlineData("", "accounts.csv")]
    [InlineData("book.csv.gz", "book-accounts.csv.gz")]
    [InlineData("book.parquet", "book-accounts.parquet")]
    public void What_was_written_is_found(string name, string accounts)
    {
        using Scratch scratch = new();
        AccountFiles written = AccountTablesWriter.Write(scratch.Path(name), Some, ["ETH"], ["all"]);

        AccountFiles found = AccountTablesFinder.Find(name.Length == 0 ? scratch.Folder : scratch.Path(accounts))!;

        Assert.Equal(written, found with { Accounts = Path.GetFullPath(found.Accounts), Loans = Path.GetFullPath(found.Loans!) });
        Assert.EndsWith(accounts, found.Accounts, StringComparison.Ordinal);
        Assert.Null(found.Collateral);
    }

    [Fact]
    public void Where_there_are_no_accounts_nothing_is_found()
    {
        using Scratch scratch = new();
        string book = scratch.Write("book.csv", "account\n");

        Assert.Null(AccountTablesFinder.Find(scratch.Folder));
        Assert.Null(AccountTablesFinder.Find(book));
        Assert.Null(AccountTablesFinder.Find(scratch.Path("none-accounts.csv")));
    }
}
