using System.Collections.Immutable;

namespace StressGpu.Results;

/// <summary>Where a run that was to end by precision or time ended. It has the numbers of a run of that many paths.</summary>
/// <param name="Reason"><c>precise</c>, <c>paths</c> (as many as it might have) or <c>time</c>.</param>
/// <param name="MostPaths">Most paths that it might have had.</param>
/// <param name="Until">The precisions that were asked for.</param>
public sealed record ManifestStop(string Reason, long MostPaths, ImmutableArray<string> Until);
