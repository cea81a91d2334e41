using StressGpu.Engine;
using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>One variant, simulated.</summary>
internal sealed record PointRun
{
    public required LoadedScenario Loaded { get; init; }

    public required BookFacts Book { get; init; }

    /// <summary>Run id of <c>run</c> with the same scenario.</summary>
    public required string RunId { get; init; }

    public required RunSummary Summary { get; init; }

    /// <summary>Values path by path of the columns that were asked for.</summary>
    public required KeptColumns Kept { get; init; }
}
