using System.Security.Cryptography;
using StressGpu.Engine;
using StressGpu.Input;
using StressGpu.Model;
using StressGpu.Results;

namespace StressGpu.Cli;

/// <summary>Scenario, positions and accounts of a finished run, rebuilt from its manifest.</summary>
internal sealed record RunSource(Scenario Scenario, PositionBook Book, MarginAccounts Accounts)
{
    /// <summary>Rebuilds them; null, with the reason on <paramref name="error"/>, where a file is damaged, missing or changed.</summary>
    public static RunSource? Load(string directory, Manifest manifest, Screen error)
    {
        string json = manifest.ScenarioJson();
        if (RunId.Sha256(json) != manifest.ScenarioSha256)
        {
            Fail(error, Path.Combine(directory, RunFiles.Manifest), "its scenario was changed after the run: the hash is another");
            return null;
        }

        ManifestInput[] prices = [.. manifest.Inputs.Where(i => i.Role == ManifestInput.History)];
        if (prices.Select(p => IsUnchanged((p.Role, p.Path), manifest, error)).ToArray().Contains(false))
        {
            return null;
        }

        Parsed<Scenario> scenario = ScenarioReader.FromCanonical(
            json, PathOf(manifest, ManifestInput.Book), TablesOf(manifest), prices.Length == 0 ? null : [.. prices.Select(p => p.Path)]);
        DiagnosticPrinter.Print(error, scenario.Diagnostics.RemoveAll(d => d.IsWarning));
        if (!scenario.IsValid)
        {
            return null;
        }

        // Every file is looked at, so that all that are missing or changed are named.
        bool[] unchanged = [.. FilesOf(scenario.Value.Book).Select(f => IsUnchanged(f, manifest, error))];
        if (unchanged.Contains(false))
        {
            return null;
        }

        PositionBook? book = ReadBook(scenario.Value, error);
        MarginAccounts? accounts = ReadAccounts(scenario.Value, error);
        return book is null || accounts is null ? null : new RunSource(scenario.Value, book, accounts);
    }

    private static PositionBook? ReadBook(Scenario scenario, Screen error) => scenario.Book switch
    {
        FileBook file => Checked(BookReader.Read(file.Path, scenario.Assets), error),
        SyntheticBook synthetic => SyntheticBookGenerator.Draw(scenario, synthetic),
        _ => PositionBook.Empty,
    };

    private static MarginAccounts? ReadAccounts(Scenario scenario, Screen error) => scenario.Book switch
    {
        { AccountFiles: { } files } => Checked(AccountTablesReader.Read(files, scenario), error),
        { SyntheticAccounts: { } drawn } => SyntheticAccountsGenerator.Draw(scenario, drawn),
        _ => MarginAccounts.Empty,
    };

    private static T? Checked<T>(Parsed<T> parsed, Screen error)
        where T : class
    {
        DiagnosticPrinter.Print(error, parsed.Diagnostics);
        return parsed.IsValid ? parsed.Value : null;
    }

    private static string? PathOf(Manifest manifest, string role) => manifest.Inputs.FirstOrDefault(i => i.Role == role)?.Path;

    private static AccountFiles? TablesOf(Manifest manifest) => PathOf(manifest, ManifestInput.Accounts) is { } accounts
        ? new AccountFiles(
            accounts, PathOf(manifest, ManifestInput.Collateral), PathOf(manifest, ManifestInput.Positions),
            PathOf(manifest, ManifestInput.Loans), PathOf(manifest, ManifestInput.Options))
        : null;

    /// <summary>The files that a book is read from, by role.</summary>
    private static IEnumerable<(string Role, string Path)> FilesOf(BookSource book) => new[]
    {
        (ManifestInput.Book, (book as FileBook)?.Path),
        (ManifestInput.Accounts, book.AccountFiles?.Accounts),
        (ManifestInput.Collateral, book.AccountFiles?.Collateral),
        (ManifestInput.Positions, book.AccountFiles?.Positions),
        (ManifestInput.Loans, book.AccountFiles?.Loans),
        (ManifestInput.Options, book.AccountFiles?.Options),
    }.Where(f => f.Item2 is not null).Select(f => (f.Item1, f.Item2!));

    private static bool IsUnchanged((string Role, string Path) file, Manifest manifest, Screen error)
    {
        string what = file.Role switch
        {
            ManifestInput.Book => "book",
            ManifestInput.History => "file of prices",
            _ => $"table of {file.Role}",
        };
        if (!File.Exists(file.Path))
        {
            return Fail(error, file.Path, $"the run's {what} is no longer there; put it back to replay a path");
        }

        using FileStream stream = File.OpenRead(file.Path);
        string hash = Convert.ToHexStringLower(SHA256.HashData(stream));
        return manifest.Inputs.Any(i => i.Role == file.Role && i.Sha256 == hash) || Fail(
            error, file.Path, $"the run's {what} was changed after the run (its SHA-256 is another); a replay needs the same bytes");
    }

    private static bool Fail(Screen error, string path, string message)
    {
        DiagnosticPrinter.Print(error, [new Diagnostic(path, 0, 0, "", message)]);
        return false;
    }
}
