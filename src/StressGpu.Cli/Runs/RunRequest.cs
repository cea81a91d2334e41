using System.Collections.Immutable;
using StressGpu.Engine;
using StressGpu.Input;
using StressGpu.Statistics;

namespace StressGpu.Cli;

/// <summary>What the command line of <c>run</c> asks for.</summary>
internal sealed record RunRequest
{
    public required string Scenario { get; init; }

    public required string Output { get; init; }

    public required ScenarioOverrides Overrides { get; init; }

    public required DeviceKind Device { get; init; }

    /// <summary>Paths in flight; 0 plans them.</summary>
    public required long Batch { get; init; }

    public required int Threads { get; init; }

    /// <summary>The part to simulate; null for the whole run.</summary>
    public required ShardArgument? Shard { get; init; }

    public required ImmutableArray<LimitExpression> Limits { get; init; }

    /// <summary>Precisions that end the run once all are reached; none where the number of paths is given.</summary>
    public required ImmutableArray<PrecisionExpression> Until { get; init; }

    /// <summary>After how long the simulation ends, counted from the run's start; null for never.</summary>
    public required TimeSpan? MaxTime { get; init; }

    /// <summary>Whether the run may end before its last path.</summary>
    public bool IsOpenEnded => !Until.IsEmpty || MaxTime is not null;

    public required bool Quiet { get; init; }

    public required bool Json { get; init; }

    public required bool WritePaths { get; init; }

    public required bool WriteAssets { get; init; }

    /// <summary>Whether the tail is simulated again and attributed.</summary>
    public required bool Systemic { get; init; }

    /// <summary>Directory of a finished run to compare with; null for none.</summary>
    public required string? Baseline { get; init; }

    /// <summary>Whether part of the run is simulated again with one thing changed at a time.</summary>
    public required bool Checks { get; init; }

    /// <summary>Whether report.html is rendered at the end.</summary>
    public required bool WithReport { get; init; }

    public required bool Force { get; init; }
}
