using StressGpu.Input;
using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>Where books are written: one file, tables that begin with its name, or a directory.</summary>
internal sealed class BookFiles(CliContext context, Scenario scenario, string output)
{
    private static readonly string[] Endings = [".csv", ".csv.gz", ".parquet"];

    private bool IsFile => Endings.Any(e => output.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    /// <summary>Writes isolated positions; returns the file.</summary>
    public string Write(PositionBook book)
    {
        bool isDirectory = Directory.Exists(output);
        string file = isDirectory ? Path.Combine(output, "book.csv") : output;
        BookWriter.Write(file, book, scenario.Assets);
        return file;
    }

    /// <summary>Makes the directory where the output is one.</summary>
    public void MakeDirectory()
    {
        if (!IsFile)
        {
            Directory.CreateDirectory(output);
        }
    }

    /// <summary>Writes tables of accounts and says so.</summary>
    public void Write(MarginAccounts accounts)
    {
        MakeDirectory();
        AccountFiles files = AccountTablesWriter.Write(
            output, accounts, [.. scenario.Assets.Select(a => a.Id)], [.. scenario.Venue.MarginClasses.Select(c => c.Id)]);
        WarnOfOthers(files);
        Screen screen = context.Output;
        screen.Line($"{Amounts.Count(accounts.Accounts.Length)} accounts written to {Shown(files.Accounts)}");
        foreach ((string? file, string legs, int count) in new[]
        {
            (files.Collateral, "balances of collateral", accounts.Collateral.Length),
            (files.Positions, "perpetuals", accounts.Positions.Length),
            (files.Loans, "loans", accounts.Loans.Length),
            (files.Options, "options", accounts.Options.Length),
        })
        {
            if (file is not null)
            {
                screen.Line($"  {Amounts.Count(count)} {legs} in {Shown(file)}");
            }
        }
    }

    // A table of an earlier book in the same place would be taken for one of this.
    private void WarnOfOthers(AccountFiles written)
    {
        AccountFiles? found = AccountTablesFinder.Find(IsFile ? written.Accounts : output);
        string?[] before = [found?.Collateral, found?.Positions, found?.Loans, found?.Options];
        string?[] now = [written.Collateral, written.Positions, written.Loans, written.Options];
        foreach (string? other in before.Where((b, i) => b is not null && now[i] is null))
        {
            context.Error.Line($"warning: {other} is not part of this book; 'book describe' would take it for one of its tables", "yellow");
        }
    }

    private static string Shown(string path) => Path.GetRelativePath(Environment.CurrentDirectory, path) is var relative
        && relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
}
