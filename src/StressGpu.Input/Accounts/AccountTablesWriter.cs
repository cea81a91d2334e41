using System.Collections.Immutable;
using StressGpu.Input.Accounts;
using StressGpu.Input.Tables;
using StressGpu.Model;

namespace StressGpu.Input;

/// <summary>Writes the tables of the account engine's accounts, in the layout that <see cref="AccountTablesReader"/> reads.</summary>
public static class AccountTablesWriter
{
    private static readonly ImmutableArray<string> Extensions = [".parquet", ".csv.gz", ".csv"];

    /// <summary>
    /// Writes the accounts and every table of legs that has rows. <c>out/book.parquet</c> writes <c>out/book-accounts.parquet</c>,
    /// <c>out/book-collateral.parquet</c> and so on, likewise <c>.csv</c> and <c>.csv.gz</c>; a folder takes <c>accounts.csv</c> and so on.
    /// Each file appears whole or not at all and replaces an existing one; the accounts come last. Numbers are written to round-trip.
    /// </summary>
    /// <param name="path">A name with an extension, to which the tables' names are added, or a folder; the folder exists.</param>
    /// <param name="accounts">The accounts.</param>
    /// <param name="assetIds">Symbols of the assets that the legs' indices refer to.</param>
    /// <param name="classIds">Names of the margin classes that the accounts' indices refer to.</param>
    /// <returns>The files written.</returns>
    /// <exception cref="IOException">The disk is full or the folder missing.</exception>
    /// <exception cref="UnauthorizedAccessException">No permission.</exception>
    public static AccountFiles Write(
        string path, MarginAccounts accounts, ImmutableArray<string> assetIds, ImmutableArray<string> classIds)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(accounts);
        AccountNames names = new(accounts, assetIds, classIds);
        string? collateral = WriteUnlessEmpty(path, "collateral", new CollateralSource(names));
        string? positions = WriteUnlessEmpty(path, "positions", new PositionSource(names));
        string? loans = WriteUnlessEmpty(path, "loans", new LoanSource(names));
        string? options = WriteUnlessEmpty(path, "options", new OptionSource(names));
        string file = PathOf(path, "accounts");
        TableWriter.Write(file, new AccountSource(names));
        return new AccountFiles(file, collateral, positions, loans, options);
    }

    private static string? WriteUnlessEmpty(string path, string table, TableSource source)
    {
        if (source.Count == 0)
        {
            return null;
        }

        string file = PathOf(path, table);
        TableWriter.Write(file, source);
        return file;
    }

    private static string PathOf(string path, string table)
    {
        string? extension = Extensions.FirstOrDefault(e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase));
        if (extension is null)
        {
            return Path.GetFullPath(Path.Combine(path, table + ".csv"));
        }

        string stem = path[..^extension.Length];
        string separator = Path.GetFileName(stem).Length == 0 ? "" : "-";
        return Path.GetFullPath(stem + separator + table + path[^extension.Length..]);
    }
}
