using System.Collections.Immutable;
using System.Security.Cryptography;

namespace StressGpu.Results;

/// <summary>Compares a directory with its manifest by re-hashing every file.</summary>
/// <remarks>
/// The manifest itself is checked by its scenario's hash and run id. The report and its tables are views of
/// the other files, which can be made again, and are passed over.
/// </remarks>
public static class Verifier
{
    /// <summary>The state of every file that is there or should be.</summary>
    public static Verification Verify(string directory)
    {
        ManifestReading reading = ManifestReader.Read(directory);
        if (reading.Manifest is not Manifest manifest)
        {
            return new([], reading.Faults);
        }
        HashSet<string> known = [RunFiles.Manifest, RunFiles.Report, RunFiles.ReportTables, .. manifest.Outputs.Select(o => o.File)];
        IEnumerable<VerifiedFile> unexpected = Directory.EnumerateFileSystemEntries(directory)
            .Select(path => Path.GetFileName(path))
            .Where(name => !known.Contains(name))
            .Select(name => new VerifiedFile(name, FileState.Unexpected));
        IEnumerable<VerifiedFile> files =
        [
            new(RunFiles.Manifest, StateOf(manifest)),
            .. manifest.Outputs.Select(output => new VerifiedFile(output.File, StateOf(directory, output))),
            .. unexpected,
        ];
        return new([.. files.OrderBy(f => f.File, StringComparer.Ordinal)], []);
    }

    /// <summary>Whether a manifest is of one piece: its scenario's hash and its run id fit.</summary>
    public static FileState StateOf(Manifest manifest)
    {
        string scenario = manifest.ScenarioJson();
        return manifest.ScenarioSha256 == RunId.Sha256(scenario)
            && manifest.RunId == RunId.Of(manifest.ToolVersion, scenario, manifest.BookHashes) ? FileState.Ok : FileState.Changed;
    }

    /// <summary>The state of one output.</summary>
    public static FileState StateOf(string directory, OutputRecord output)
    {
        string path = Path.Combine(directory, output.File);
        try
        {
            using FileStream stream = File.OpenRead(path);
            return stream.Length == output.Bytes && Convert.ToHexStringLower(SHA256.HashData(stream)) == output.Sha256
                ? FileState.Ok
                : FileState.Changed;
        }
        catch (FileNotFoundException)
        {
            return FileState.Missing;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return FileState.Changed;
        }
    }
}
