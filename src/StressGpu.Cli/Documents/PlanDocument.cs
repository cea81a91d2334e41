using System.Collections.Immutable;
using StressGpu.Model;
using StressGpu.Results;

namespace StressGpu.Cli;

/// <summary>The JSON of <c>validate</c>.</summary>
internal sealed record PlanDocument
{
    /// <summary>What this is.</summary>
    public string Format { get; init; } = "stressgpu.plan";

    /// <summary>Version of the format; members may be added without raising it.</summary>
    public int FormatVersion { get; init; } = 1;

    public required string ToolVersion { get; init; }

    public required bool Valid { get; init; }

    /// <summary>Null where the inputs have faults.</summary>
    public ScenarioFacts? Scenario { get; init; }

    public BookFacts? Book { get; init; }

    /// <summary>Null where there are no accounts.</summary>
    public AccountFacts? Accounts { get; init; }

    public ManifestDevice? Device { get; init; }

    public long? Batch { get; init; }

    public long? DeviceBytes { get; init; }

    public long? HostBytes { get; init; }

    /// <summary>Extrapolated from a short probe.</summary>
    public double? EstimatedSeconds { get; init; }

    public required ImmutableArray<string> Diagnostics { get; init; }
}
