using StressGpu.Engine;
using StressGpu.Input;

namespace StressGpu.Cli;

/// <summary>What the command line of <c>validate</c> asks for.</summary>
internal sealed record ValidateRequest
{
    public required string Scenario { get; init; }

    public required ScenarioOverrides Overrides { get; init; }

    public required DeviceKind Device { get; init; }

    public required long Batch { get; init; }

    public required int Threads { get; init; }

    public required bool Json { get; init; }
}
