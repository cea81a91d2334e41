using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Input;

/// <summary>Finds the tables of accounts that <see cref="AccountTablesWriter"/> wrote.</summary>
public static class AccountTablesFinder
{
    private const string Accounts = "accounts";

    private static readonly ImmutableArray<string> Extensions = [".csv", ".csv.gz", ".parquet"];

    /// <summary>
    /// The tables of a folder (<c>accounts.csv</c> and so on, also gzipped or Parquet), or those beside a file of accounts
    /// (<c>book-accounts.csv</c>); null where there are no accounts.
    /// </summary>
    /// <param name="path">A folder, or a file whose name ends in <c>accounts</c> before its extension.</param>
    public static AccountFiles? Find(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        string? stem = Directory.Exists(path) ? path + Path.DirectorySeparatorChar : StemOf(path);
        return stem is not null && TableOf(stem, Accounts) is { } accounts
            ? new AccountFiles(
                stem.EndsWith(Path.DirectorySeparatorChar) ? accounts : path,
                TableOf(stem, "collateral"), TableOf(stem, "positions"), TableOf(stem, "loans"), TableOf(stem, "options"))
            : null;
    }

    private static string? StemOf(string path)
    {
        string? ending = Extensions.Select(e => Accounts + e).FirstOrDefault(e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase));
        return ending is null ? null : path[..^ending.Length];
    }

    private static string? TableOf(string stem, string table) =>
        Extensions.Select(e => stem + table + e).FirstOrDefault(File.Exists);
}
