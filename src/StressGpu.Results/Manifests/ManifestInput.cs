namespace StressGpu.Results;

/// <summary>An input file as the scenario names it, and its SHA-256 in lower-case hexadecimal.</summary>
public sealed record ManifestInput(string Path, string Sha256);
