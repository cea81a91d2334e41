namespace StressGpu.Input;

/// <summary>A file that a run depends on.</summary>
/// <param name="Role">What it holds.</param>
/// <param name="Path">Absolute path.</param>
/// <param name="Sha256">SHA-256 of its bytes, lower-case hex.</param>
public sealed record InputFile(InputRole Role, string Path, string Sha256);
