using StressGpu.Engine;
using StressGpu.Input;

namespace StressGpu.Cli;

/// <summary>What the command lines of all questions that take several runs have in common.</summary>
internal sealed record QuestionRequest
{
    public required string Scenario { get; init; }

    public required string Output { get; init; }

    public required ScenarioOverrides Overrides { get; init; }

    public required DeviceKind Device { get; init; }

    /// <summary>Paths in flight; 0 plans them.</summary>
    public required long Batch { get; init; }

    public required int Threads { get; init; }

    public required bool Quiet { get; init; }

    public required bool Json { get; init; }

    public required bool Force { get; init; }
}
