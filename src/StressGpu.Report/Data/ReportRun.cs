using System.Collections.Immutable;
using System.Text.Json;
using StressGpu.Model;

namespace StressGpu.Report;

/// <summary>All that a report shows of a run, as read from its files; what a run did not write is empty.</summary>
public sealed record ReportRun
{
    /// <summary>Version of the program that renders.</summary>
    public required string ToolVersion { get; init; }

    /// <summary>Facts of the manifest.</summary>
    public required RunFacts Facts { get; init; }

    /// <summary>The resolved scenario.</summary>
    public required JsonElement Scenario { get; init; }

    /// <summary>Statistics, exceedance curves, worst paths.</summary>
    public required RunSummary Summary { get; init; }

    /// <summary>Limits of the run with what came out.</summary>
    public ImmutableArray<LimitResult> Limits { get; init; } = [];

    /// <summary>Who and what is behind the tail; null where it was not measured.</summary>
    public SystemicMeasures? Systemic { get; init; }

    /// <summary>Differences from a baseline, path by path.</summary>
    public ImmutableArray<BaselineRow> Baseline { get; init; } = [];

    /// <summary>Run id of that baseline; null where there is none.</summary>
    public string? BaselineRunId { get; init; }

    /// <summary>Quantiles of prices over the first paths.</summary>
    public ImmutableArray<FanRow> Fan { get; init; } = [];

    /// <summary>The worst paths step by step.</summary>
    public ImmutableArray<StoryRow> Stories { get; init; } = [];

    /// <summary>The run again with one thing changed.</summary>
    public ImmutableArray<CheckRow> Checks { get; init; } = [];

    /// <summary>Another run to stand beside; null for none.</summary>
    public ComparedRun? Compared { get; init; }

    /// <summary>Files whose bytes are not those of the manifest, shown all the same because the user insisted.</summary>
    public ImmutableArray<string> Damaged { get; init; } = [];
}
