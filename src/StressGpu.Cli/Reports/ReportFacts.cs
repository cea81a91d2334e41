using StressGpu.Report;
using StressGpu.Results;

namespace StressGpu.Cli;

/// <summary>A manifest as a report shows it.</summary>
internal static class ReportFacts
{
    /// <summary>The facts; files by their names, for folders are nobody else's business.</summary>
    public static RunFacts Of(Manifest manifest) => new()
    {
        RunId = manifest.RunId,
        ToolVersion = manifest.ToolVersion,
        GitCommit = manifest.GitCommit,
        ScenarioSha256 = manifest.ScenarioSha256,
        Seed = manifest.Seed,
        CounterLayout = manifest.CounterLayout,
        Device = $"{manifest.Device.Name}{(manifest.Device.Driver is { Length: > 0 } driver ? $" ({driver})" : "")}",
        Precision = manifest.Precision,
        Paths = (manifest.Paths.First, manifest.Paths.Count, manifest.Paths.Total),
        TimingsSeconds = manifest.TimingsSeconds,
        Throughput = (manifest.Throughput.PathsPerSecond, manifest.Throughput.AssetStepsPerSecond),
        Book = manifest.Book,
        Estimation = Estimation(manifest),
        Files =
        [
            .. manifest.Inputs.Select(i => new FileFacts(i.Role, Path.GetFileName(i.Path), i.Sha256)),
            .. manifest.Outputs.Select(o => new FileFacts("output", o.File, o.Sha256)),
        ],
    };

    private static EstimationFacts? Estimation(Manifest manifest) => manifest.Estimation is { } weights
        ? new(weights.Method, weights.PilotPaths, weights.PilotSeconds) { Shifts = weights.Shifts, Diagnostics = weights.Diagnostics }
        : manifest.Splitting is { } split
        ? new("splitting", split.PilotPaths, manifest.TimingsSeconds.GetValueOrDefault(StageTimer.Pilot, double.NaN))
        {
            Factor = split.Factor,
            Levels = [.. split.Levels.Select(l => (l.Metric, l.Value))],
            Leaves = split.Leaves,
        }
        : null;
}
