using System.Collections.Immutable;
using StressGpu.Model;
using StressGpu.Results;

namespace StressGpu.Cli;

/// <summary>The JSON of <c>run</c>.</summary>
internal sealed record RunDocument
{
    /// <summary>What this is.</summary>
    public string Format { get; init; } = "stressgpu.run";

    /// <summary>Version of the format; members may be added without raising it.</summary>
    public int FormatVersion { get; init; } = 1;

    public required string ToolVersion { get; init; }

    public required string RunId { get; init; }

    public required string Directory { get; init; }

    public required ImmutableArray<string> Files { get; init; }

    public required ScenarioFacts Scenario { get; init; }

    public required ManifestPaths Paths { get; init; }

    public required ManifestDevice Device { get; init; }

    public required long Batch { get; init; }

    public required BookFacts Book { get; init; }

    /// <summary>Null where there are no accounts.</summary>
    public required AccountFacts? Accounts { get; init; }

    public required ImmutableSortedDictionary<string, double> TimingsSeconds { get; init; }

    public required double TotalSeconds { get; init; }

    public required Throughput Throughput { get; init; }

    public required ImmutableArray<StatisticFacts> Summary { get; init; }

    /// <summary>Points of the headline metrics' exceedance curves.</summary>
    public required ImmutableArray<ExceedanceRow> Exceedance { get; init; }

    /// <summary>The worst paths of the headline metrics.</summary>
    public required ImmutableArray<WorstRow> Worst { get; init; }

    /// <summary>Generalised Pareto fits of their tails.</summary>
    public required ImmutableArray<TailFacts> Tails { get; init; }

    /// <summary>Their estimates over ever more of the paths.</summary>
    public required ImmutableArray<ConvergenceFacts> Convergence { get; init; }

    /// <summary>Where a run of --until or --max-time ended; null without.</summary>
    public required StopFacts? Stop { get; init; }

    /// <summary>How the tail was reached, with diagnostics; null for crude paths.</summary>
    public ManifestEstimation? Estimation { get; init; }

    /// <summary>The rows of systemic.parquet; null where they were not asked for.</summary>
    public ImmutableArray<SystemicFacts>? Systemic { get; init; }

    /// <summary>Differences from a baseline; null where there is none.</summary>
    public BaselineFacts? Baseline { get; init; }

    /// <summary>How paths were split; null where they were not.</summary>
    public Results.ManifestSplitting? Splitting { get; init; }

    public required ImmutableArray<LimitFacts> Limits { get; init; }

    public required ImmutableArray<string> Warnings { get; init; }
}
