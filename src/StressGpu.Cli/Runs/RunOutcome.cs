using System.Collections.Immutable;
using StressGpu.Engine;
using StressGpu.Model;
using StressGpu.Results;

namespace StressGpu.Cli;

/// <summary>What is known of a run: its facts before, its summary and files after the simulation.</summary>
internal sealed record RunOutcome
{
    public required RunRequest Request { get; init; }

    public required LoadedScenario Loaded { get; init; }

    public required BookFacts Book { get; init; }

    /// <summary>Null where there are no accounts.</summary>
    public required AccountFacts? Accounts { get; init; }

    public PathRange Range { get; init; }

    public required string RunId { get; init; }

    /// <summary>What <c>auto</c> stood for, never auto itself.</summary>
    public required DeviceKind DeviceKind { get; init; }

    public required string Device { get; init; }

    public required string Driver { get; init; }

    /// <summary>Paths in flight.</summary>
    public required long Batch { get; init; }

    public required StageTimer Stages { get; init; }

    public RunSummary Summary { get; init; } = new(0, [], [], []);

    /// <summary>How the tail is reached; null for crude paths.</summary>
    public ManifestEstimation? Estimation { get; init; }

    /// <summary>Null where they were not asked for.</summary>
    public SystemicMeasures? Systemic { get; init; }

    /// <summary>What the run is compared with; null where nothing was named.</summary>
    public BaselineRun? Against { get; init; }

    /// <summary>How it differs from that.</summary>
    public BaselineOutcome? Baseline { get; init; }

    /// <summary>Where and why an open-ended run ended; null where it had all its paths from the start.</summary>
    public RunStop? Stop { get; init; }

    /// <summary>Levels and leaves of a run with splitting; null for any other.</summary>
    public SplitRun? Split { get; init; }

    /// <summary>Whether the tail is simulated again and attributed: of paths that weigh alike only.</summary>
    public bool IsAttributed => (Request.Systemic || Request.WithReport) && Scenario.Estimation is null;

    public ImmutableArray<OutputRecord> Files { get; init; } = [];

    public Scenario Scenario => Loaded.Scenario;

    /// <summary>What reading the scenario and looking at the estimates warned of.</summary>
    public ImmutableArray<Diagnostic> Warnings => [.. Loaded.Warnings, .. EstimationStage.Warnings(this)];

    /// <summary>The run as it would have been planned had its end been known.</summary>
    public RunOutcome StoppedAt(RunStop stop, string toolVersion)
    {
        LoadedScenario loaded = Loaded with { Resolved = Loaded.Resolved.WithPaths(stop.Paths) };
        return this with
        {
            Stop = stop,
            Loaded = loaded,
            Range = new PathRange(0, stop.Paths),
            RunId = Results.RunId.Of(toolVersion, loaded.Resolved.CanonicalJson, loaded.BookHashes()),
        };
    }

    /// <summary>Rates of the simulation stage.</summary>
    public Throughput Throughput()
    {
        double paths = Range.Count / Math.Max(Stages[StageTimer.Simulation], 1e-9);
        return new Throughput(paths, paths * Scenario.Assets.Length * Scenario.Horizon.Steps);
    }
}
