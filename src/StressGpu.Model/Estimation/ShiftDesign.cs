using System.Collections.Immutable;

namespace StressGpu.Model;

/// <summary>
/// Which paths draw with which shift: paths go in groups of 64, and a pattern of 16 groups names the component of each. Component 0 is
/// unshifted.
/// </summary>
public sealed record ShiftDesign
{
    /// <summary>Groups of a pattern.</summary>
    public const int PatternGroups = 16;

    /// <summary>Paths of a group.</summary>
    public const int GroupPaths = 64;

    /// <summary>Parts of the horizon in each of which a shift is constant.</summary>
    public required int Segments { get; init; }

    /// <summary>Component of each group of the pattern.</summary>
    public required ImmutableArray<int> Pattern { get; init; }

    /// <summary>
    /// What each component adds to the standard normal that drives an asset in a step, before correlation: [segment][asset]; all
    /// zero for component 0.
    /// </summary>
    public required ImmutableArray<ImmutableArray<float>> Shifts { get; init; }

    /// <summary>The metric whose running value stops a path's shift.</summary>
    public required PathColumn Metric { get; init; }

    /// <summary>A path's shift stops once the metric's running value is above this; null: it never does.</summary>
    public double? StopAbove { get; init; }

    /// <summary>The component of a path.</summary>
    public int ComponentOf(long pathId) => Pattern[(int)(pathId / GroupPaths % PatternGroups)];

    /// <summary>Share of a component among paths 0 … <paramref name="paths"/> - 1, exactly: the last pattern may be cut off.</summary>
    public double ShareOf(int component, long paths)
    {
        const long perPattern = PatternGroups * GroupPaths;
        long inPatterns = Pattern.Count(c => c == component) * GroupPaths * (paths / perPattern);
        long rest = paths % perPattern;
        long inRest = Pattern.Select((c, group) => c == component ? Math.Clamp(rest - group * GroupPaths, 0, GroupPaths) : 0).Sum();
        return (inPatterns + inRest) / (double)paths;
    }
}
