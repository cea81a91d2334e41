using System.Collections.Immutable;
using StressGpu.Results;

namespace StressGpu.Cli;

/// <summary>A scenario in JSON output.</summary>
internal sealed record ScenarioFacts(
    string Name, string Sha256, ulong Seed, long Paths, int Steps, ImmutableArray<string> Assets, double OpenInterestUsd)
{
    public static ScenarioFacts Of(LoadedScenario loaded) => new(
        loaded.Scenario.Name,
        RunId.Sha256(loaded.Resolved.CanonicalJson),
        loaded.Scenario.Seed,
        loaded.Scenario.Paths,
        loaded.Scenario.Horizon.Steps,
        [.. loaded.Scenario.Assets.Select(a => a.Id)],
        loaded.OpenInterestUsd());
}
