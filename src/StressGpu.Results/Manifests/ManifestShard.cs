namespace StressGpu.Results;

/// <summary>Shard <paramref name="Index"/>, from 1, of <paramref name="Count"/>.</summary>
public sealed record ManifestShard(int Index, int Count);
