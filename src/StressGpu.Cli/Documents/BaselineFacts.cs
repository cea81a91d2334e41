using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>The comparison with a baseline in JSON output.</summary>
/// <param name="Directory">Absolute path of its directory.</param>
/// <param name="RunId">Its run id.</param>
/// <param name="Changes">What its scenario has different.</param>
/// <param name="Differences">The rows of baseline.parquet.</param>
internal sealed record BaselineFacts(
    string Directory, string RunId, ImmutableArray<ScenarioChange> Changes, ImmutableArray<DifferenceFacts> Differences)
{
    public static BaselineFacts Of(BaselineOutcome outcome) => new(
        Path.GetFullPath(outcome.Run.Directory), outcome.Run.Manifest.RunId, outcome.Changes, [.. outcome.Rows.Select(DifferenceFacts.Of)]);
}
