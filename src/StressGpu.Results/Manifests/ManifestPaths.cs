namespace StressGpu.Results;

/// <summary>Paths <paramref name="First"/> … First + Count - 1 of a run of <paramref name="Total"/>.</summary>
public sealed record ManifestPaths(long First, long Count, long Total);
