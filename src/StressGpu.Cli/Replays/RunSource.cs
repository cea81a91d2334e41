using System.Collections.Immutable;
using System.Security.Cryptography;
using StressGpu.Engine;
using StressGpu.Input;
using StressGpu.Model;
using StressGpu.Results;

namespace StressGpu.Cli;

/// <summary>Scenario and positions of a finished run, rebuilt from its manifest.</summary>
internal sealed record RunSource(Scenario Scenario, PositionBook Book)
{
    /// <summary>Rebuilds them; null, with the reason on <paramref name="error"/>, where a file is damaged, missing or changed.</summary>
    public static RunSource? Load(string directory, Manifest manifest, Screen error)
    {
        string json = manifest.ScenarioJson();
        if (RunId.Sha256(json) != manifest.ScenarioSha256)
        {
            return Fail(error, Path.Combine(directory, RunFiles.Manifest), "its scenario was changed after the run: the hash is another");
        }

        string? bookPath = manifest.Inputs.FirstOrDefault(i => i.Role == ManifestInput.Book)?.Path;
        Parsed<Scenario> scenario = ScenarioReader.FromCanonical(json, bookPath);
        DiagnosticPrinter.Print(error, scenario.Diagnostics.RemoveAll(d => d.IsWarning));
        return !scenario.IsValid ? null
            : scenario.Value.Book switch
            {
                FileBook file => FromFile(scenario.Value, file.Path, manifest, error),
                SyntheticBook synthetic => new(scenario.Value, SyntheticBookGenerator.Draw(scenario.Value, synthetic)),
                _ => new(scenario.Value, PositionBook.Empty),
            };
    }

    private static RunSource? FromFile(Scenario scenario, string path, Manifest manifest, Screen error)
    {
        if (!File.Exists(path))
        {
            return Fail(error, path, "the run's book is no longer there; put it back to replay a path");
        }

        using (FileStream stream = File.OpenRead(path))
        {
            string hash = Convert.ToHexStringLower(SHA256.HashData(stream));
            if (!manifest.BookHashes.Contains(hash))
            {
                return Fail(error, path, "the run's book was changed after the run (its SHA-256 is another); a replay needs the same bytes");
            }
        }

        Parsed<PositionBook> book = BookReader.Read(path, scenario.Assets);
        DiagnosticPrinter.Print(error, book.Diagnostics);
        return book.IsValid ? new RunSource(scenario, book.Value) : null;
    }

    private static RunSource? Fail(Screen error, string path, string message)
    {
        DiagnosticPrinter.Print(error, [new Diagnostic(path, 0, 0, "", message)]);
        return null;
    }
}
