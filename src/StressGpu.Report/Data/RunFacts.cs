using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Report;

/// <summary>Where a run's numbers come from: what its manifest says.</summary>
public sealed record RunFacts
{
    /// <summary>The run id, SHA-256 in hexadecimal.</summary>
    public required string RunId { get; init; }

    /// <summary>Version of the program that simulated.</summary>
    public required string ToolVersion { get; init; }

    /// <summary>Commit of its sources; null where it is not known.</summary>
    public required string? GitCommit { get; init; }

    /// <summary>SHA-256 of the resolved scenario.</summary>
    public required string ScenarioSha256 { get; init; }

    /// <summary>The random key.</summary>
    public required ulong Seed { get; init; }

    /// <summary>How random counters are laid out, in words.</summary>
    public required string CounterLayout { get; init; }

    /// <summary>What computed, in words.</summary>
    public required string Device { get; init; }

    /// <summary>Precision flags by name.</summary>
    public required ImmutableSortedDictionary<string, string> Precision { get; init; }

    /// <summary>First path, number of paths, paths of the whole run.</summary>
    public required (long First, long Count, long Total) Paths { get; init; }

    /// <summary>Seconds by stage.</summary>
    public required ImmutableSortedDictionary<string, double> TimingsSeconds { get; init; }

    /// <summary>Paths a second and asset-steps a second of the simulation.</summary>
    public required (double Paths, double AssetSteps) Throughput { get; init; }

    /// <summary>What the book was.</summary>
    public required BookFacts Book { get; init; }

    /// <summary>How the tail was reached; null for crude paths.</summary>
    public EstimationFacts? Estimation { get; init; }

    /// <summary>Input and output files: role or kind, name without folder, SHA-256.</summary>
    public required ImmutableArray<FileFacts> Files { get; init; }
}
