using System.Collections.Immutable;
using System.Globalization;
using StressGpu.Engine;
using StressGpu.Input;
using StressGpu.Model;
using StressGpu.Results;

namespace StressGpu.Cli;

/// <summary>Makes a run's manifest.</summary>
internal static class ManifestFactory
{
    private const string CounterLayout =
        "Philox4x32: counter (path low, path high, step, block), key (seed low, seed high); step 0xFFFFFFFF: synthetic book";

    /// <summary>The manifest but for its outputs, which the writer adds.</summary>
    public static Manifest Create(RunOutcome outcome, CliContext context)
    {
        ResolvedScenario resolved = outcome.Loaded.Resolved;
        return new Manifest
        {
            ToolVersion = context.ToolVersion,
            GitCommit = context.GitCommit,
            RunId = outcome.RunId,
            Scenario = Results.CanonicalJson.Parse(resolved.CanonicalJson),
            ScenarioSha256 = RunId.Sha256(resolved.CanonicalJson),
            Inputs = [.. resolved.Inputs.Select(i => new ManifestInput(Role(i.Role), i.Path, i.Sha256))],
            Seed = outcome.Scenario.Seed,
            CounterLayout = CounterLayout,
            Device = new ManifestDevice(DeviceNames.Of(outcome.DeviceKind), outcome.Device, outcome.Driver),
            Precision = Precision(outcome.Scenario),
            Paths = new ManifestPaths(outcome.Range.First, outcome.Range.Count, outcome.Scenario.Paths),
            Shard = outcome.Request.Shard is { } shard ? new ManifestShard(shard.Index, shard.Count) : null,
            TimingsSeconds = outcome.Stages.Stages(),
            Throughput = outcome.Throughput(),
            Book = outcome.Book,
            Estimation = outcome.Estimation,
            Baseline = outcome.Against?.ToManifest(),
            Splitting = outcome.Split?.ToManifest(),
            Limits = outcome.Request.Limits.IsEmpty || outcome.Summary.Paths == 0
                ? null
                : [.. outcome.Request.Limits.Select(l => LimitResults.Of(l, outcome.Summary))],
            Stop = outcome.Stop is { } stop
                ? new ManifestStop(stop.ReasonName, stop.MostPaths, [.. stop.Precisions.Select(p => p.Precision.Text)])
                : null,
            Outputs = [],
        };
    }

    /// <summary>The manifest of a question but for its outputs: the scenario is that of one of its runs.</summary>
    public static Manifest Create(PointRun run, VariantRunner runner, ManifestQuestion question, CliContext context)
    {
        (ResolvedScenario resolved, Scenario scenario) = (run.Loaded.Resolved, run.Loaded.Scenario);
        double paths = runner.Runs * scenario.Paths / Math.Max(runner.Stages[StageTimer.Simulation], 1e-9);
        return new Manifest
        {
            ToolVersion = context.ToolVersion,
            GitCommit = context.GitCommit,
            RunId = run.RunId,
            Scenario = Results.CanonicalJson.Parse(resolved.CanonicalJson),
            ScenarioSha256 = RunId.Sha256(resolved.CanonicalJson),
            Inputs = [.. resolved.Inputs.Select(i => new ManifestInput(Role(i.Role), i.Path, i.Sha256))],
            Seed = scenario.Seed,
            CounterLayout = CounterLayout,
            Device = runner.Device!,
            Precision = Precision(scenario),
            Paths = new ManifestPaths(0, scenario.Paths, scenario.Paths),
            Shard = null,
            TimingsSeconds = runner.Stages.Stages(),
            Throughput = new Throughput(paths, paths * scenario.Assets.Length * scenario.Horizon.Steps),
            Book = run.Book,
            Question = question,
            Outputs = [],
        };
    }

    private static string Role(InputRole role) => role switch
    {
        InputRole.Scenario => ManifestInput.Scenario,
        InputRole.Book => ManifestInput.Book,
        InputRole.Accounts => ManifestInput.Accounts,
        InputRole.Collateral => ManifestInput.Collateral,
        InputRole.Positions => ManifestInput.Positions,
        InputRole.Loans => ManifestInput.Loans,
        InputRole.Market => ManifestInput.Market,
        InputRole.History => ManifestInput.History,
        _ => ManifestInput.Options,
    };

    private static ImmutableSortedDictionary<string, string> Precision(Scenario scenario) =>
        new Dictionary<string, string>
        {
            ["math"] = scenario.Math == MathMode.Exact ? "exact" : "fast",
            ["philoxRounds"] = scenario.PhiloxRounds.ToString(CultureInfo.InvariantCulture),
            ["logPrice"] = "float32",
            ["money"] = "float64",
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);
}
