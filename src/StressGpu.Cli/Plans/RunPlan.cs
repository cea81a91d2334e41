using StressGpu.Engine;
using StressGpu.Model;
using StressGpu.Results;

namespace StressGpu.Cli;

/// <summary>What a run of a scenario would take.</summary>
internal sealed record RunPlan
{
    public required LoadedScenario Loaded { get; init; }

    public required BookFacts Book { get; init; }

    /// <summary>Null where there are no accounts.</summary>
    public required AccountFacts? Accounts { get; init; }

    public required DeviceKind DeviceKind { get; init; }

    public required string Device { get; init; }

    public required string Driver { get; init; }

    /// <summary>Paths in flight.</summary>
    public required long Batch { get; init; }

    public required MemoryEstimate Memory { get; init; }

    /// <summary>Simulation time by a probe.</summary>
    public required double EstimatedSeconds { get; init; }

    /// <summary>The plan as JSON prints it.</summary>
    public PlanDocument Document(string toolVersion) => new()
    {
        ToolVersion = toolVersion,
        Valid = true,
        Scenario = ScenarioFacts.Of(Loaded),
        Book = Book,
        Accounts = Accounts,
        Device = new ManifestDevice(DeviceNames.Of(DeviceKind), Device, Driver),
        Batch = Batch,
        DeviceBytes = Memory.DeviceBytes,
        HostBytes = Memory.HostBytes,
        EstimatedSeconds = EstimatedSeconds,
        Diagnostics = [.. Loaded.Warnings.Select(w => w.ToString())],
    };
}
