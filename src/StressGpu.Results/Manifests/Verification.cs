using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Results;

/// <summary>Outcome of <see cref="Verifier"/>: files by name, or why nothing could be verified.</summary>
public sealed record Verification(ImmutableArray<VerifiedFile> Files, ImmutableArray<Diagnostic> Faults)
{
    /// <summary>Whether every file is what the manifest says.</summary>
    public bool IsOk => Faults.IsEmpty && Files.All(f => f.State == FileState.Ok);
}
