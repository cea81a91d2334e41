using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Results;

/// <summary>A manifest, or why there is none.</summary>
public sealed record ManifestReading(Manifest? Manifest, ImmutableArray<Diagnostic> Faults);
