using System.Collections.Immutable;

namespace StressGpu.Model;

/// <summary>Where paths are split and into how many.</summary>
public sealed record SplitDesign
{
    /// <summary>Branches of a split, from 2.</summary>
    public required int Factor { get; init; }

    /// <summary>The levels in the order that they must be reached in; none where the pilot found no way to the tail.</summary>
    public required ImmutableArray<SplitThreshold> Levels { get; init; }
}
