namespace StressGpu.Results;

/// <summary>The run that baseline.parquet compares with.</summary>
/// <param name="RunId">Its run id.</param>
/// <param name="Directory">Absolute path of its directory at the time of the run.</param>
/// <param name="PathsSha256">SHA-256 of its paths.parquet.</param>
public sealed record ManifestBaseline(string RunId, string Directory, string PathsSha256);
