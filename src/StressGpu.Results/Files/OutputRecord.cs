namespace StressGpu.Results;

/// <summary>A finished output file: its name in the run's directory, its length and its SHA-256 in lower-case hexadecimal.</summary>
public sealed record OutputRecord(string File, long Bytes, string Sha256);
