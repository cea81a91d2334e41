using StressGpu.Engine;
using StressGpu.Model;
using StressGpu.Results;

namespace StressGpu.Cli;

/// <summary>A finished run that another one is compared with, path by path.</summary>
/// <param name="Directory">Its directory as the user named it.</param>
/// <param name="Manifest">Its manifest, which has been verified.</param>
internal sealed record BaselineRun(string Directory, Manifest Manifest)
{
    private string ManifestFile => Path.Combine(Directory, RunFiles.Manifest);

    private string PathsFile => Path.Combine(Directory, RunFiles.Paths);

    /// <summary>Reads and verifies it; null, with every reason on standard error, where it cannot be compared with.</summary>
    /// <param name="directory">Its directory.</param>
    /// <param name="loaded">The scenario of the run to come.</param>
    /// <param name="range">The paths of the run to come.</param>
    /// <param name="context">Where reasons go, and the version that both must have.</param>
    public static BaselineRun? Load(string directory, LoadedScenario loaded, PathRange range, CliContext context)
    {
        ManifestReading reading = ManifestReader.Read(directory);
        if (reading.Manifest is not { } manifest)
        {
            DiagnosticPrinter.Print(context.Error, reading.Faults);
            return null;
        }

        BaselineRun baseline = new(directory, manifest);
        Diagnostic[] faults =
        [
            .. baseline.DamagedFiles(),
            .. CommonNumbers.Faults(manifest, loaded, range, context.ToolVersion)
                .Select(f => new Diagnostic(baseline.ManifestFile, 0, 0, f.Member, f.Message)),
        ];
        DiagnosticPrinter.Print(context.Error, faults);
        return faults.Length == 0 ? baseline : null;
    }

    /// <summary>What its manifest and its paths are if not what they were when it ended; none where all is well.</summary>
    public IEnumerable<Diagnostic> DamagedFiles()
    {
        if (Verifier.StateOf(Manifest) != FileState.Ok)
        {
            yield return new Diagnostic(ManifestFile, 0, 0, "", "was changed after the run: its hashes do not fit");
        }

        OutputRecord? paths = Manifest.Outputs.FirstOrDefault(o => o.File == RunFiles.Paths);
        string? fault = paths is null ? "the run kept none (--no-paths): a baseline needs it"
            : Verifier.StateOf(Directory, paths) switch
            {
                FileState.Ok => null,
                FileState.Missing => "is missing",
                _ => "was changed after the run: its SHA-256 is another",
            };
        if (fault is not null)
        {
            yield return new Diagnostic(PathsFile, 0, 0, "", fault);
        }
    }

    /// <summary>How the manifest of a run that was compared with this one names it.</summary>
    public ManifestBaseline ToManifest() => new(
        Manifest.RunId, Path.GetFullPath(Directory), Manifest.Outputs.Single(o => o.File == RunFiles.Paths).Sha256);
}
