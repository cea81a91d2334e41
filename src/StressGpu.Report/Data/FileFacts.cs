namespace StressGpu.Report;

/// <summary>A file behind a run: <c>scenario</c>, <c>book</c> … or <c>output</c>, its name without folders, its SHA-256.</summary>
public sealed record FileFacts(string Role, string Name, string Sha256);
