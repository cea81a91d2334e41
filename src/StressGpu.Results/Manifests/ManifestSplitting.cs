using System.Collections.Immutable;

namespace StressGpu.Results;

/// <summary>How a run's paths were split; a replay needs it to find a leaf's ancestors.</summary>
/// <param name="Factor">Branches of a split.</param>
/// <param name="Levels">Where paths were split, in the order that levels must be reached in.</param>
/// <param name="PilotFirst">Global id of the pilot's first path.</param>
/// <param name="PilotPaths">Number of its paths.</param>
/// <param name="Leaves">Rows of paths.parquet: leaves of the run's (or shard's) roots.</param>
public sealed record ManifestSplitting(
    int Factor, ImmutableArray<ManifestSplitLevel> Levels, long PilotFirst, long PilotPaths, long Leaves);
