namespace StressGpu.Results;

/// <summary>A file of a directory and its state.</summary>
public sealed record VerifiedFile(string File, FileState State);
