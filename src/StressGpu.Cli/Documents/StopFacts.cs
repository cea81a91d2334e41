using System.Collections.Immutable;

namespace StressGpu.Cli;

/// <summary>Where and why an open-ended run ended, in JSON output.</summary>
/// <param name="Reason"><c>precise</c>, <c>paths</c> or <c>time</c>.</param>
/// <param name="MostPaths">Most paths that it might have had.</param>
/// <param name="Precisions">What was asked for and reached.</param>
internal sealed record StopFacts(string Reason, long MostPaths, ImmutableArray<PrecisionFacts> Precisions)
{
    public static StopFacts Of(RunStop stop) => new(
        stop.ReasonName, stop.MostPaths,
        [.. stop.Precisions.Select(p => new PrecisionFacts(p.Precision.Text, JsonDocuments.Finite(p.HalfWidth), p.Precision.Bound, p.IsMet))]);
}
