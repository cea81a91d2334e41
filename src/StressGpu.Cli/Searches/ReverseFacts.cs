using System.Collections.Immutable;

namespace StressGpu.Cli;

/// <summary>A reverse stress test in JSON.</summary>
/// <param name="Limit">The limit.</param>
/// <param name="Crossings">Crossings by direction, the combination last.</param>
/// <param name="Smallest">Name of the nearest; null where none breaches the limit.</param>
/// <param name="PathsBeyond">Paths beyond the bound in the run with the breach.</param>
internal sealed record ReverseFacts(string Limit, ImmutableArray<CrossingFacts> Crossings, string? Smallest, int PathsBeyond)
{
    public static ReverseFacts Of(ReverseOutcome outcome) => new(
        outcome.Runs.Limit.Text, [.. outcome.Steps.Select(CrossingFacts.Of)], outcome.Smallest?.Name, outcome.Beyond);
}
