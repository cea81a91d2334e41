using System.Collections.Immutable;
using StressGpu.Results;

namespace StressGpu.Cli;

/// <summary>What the JSON of all questions has in common.</summary>
internal abstract record QuestionDocument
{
    /// <summary>Version of the format; members may be added without raising it.</summary>
    public int FormatVersion { get; init; } = 1;

    public required string ToolVersion { get; init; }

    public required string Directory { get; init; }

    public required ImmutableArray<string> Files { get; init; }

    public required ScenarioFacts Scenario { get; init; }

    public required ManifestDevice? Device { get; init; }

    /// <summary>Number of runs that were simulated.</summary>
    public required int Runs { get; init; }

    public required ImmutableSortedDictionary<string, double> TimingsSeconds { get; init; }

    public required double TotalSeconds { get; init; }

    /// <summary>Names of all files of a directory.</summary>
    public static ImmutableArray<string> FilesOf(RunDirectory directory) => [.. directory.Outputs.Select(f => f.File), RunFiles.Manifest];
}
