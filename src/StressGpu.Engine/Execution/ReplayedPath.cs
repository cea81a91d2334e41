using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>One path recomputed.</summary>
/// <param name="Table">The path step by step.</param>
/// <param name="Columns">Its row of paths.parquet: a value a <see cref="PathColumn"/>, in that order.</param>
/// <param name="Weight">Its statistical weight there.</param>
public sealed record ReplayedPath(ReplayTable Table, ImmutableArray<double> Columns, double Weight);
