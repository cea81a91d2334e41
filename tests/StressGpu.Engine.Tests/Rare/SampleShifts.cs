using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Rare;

/// <summary>Made-up designs: up, down, and as it falls.</summary>
internal static class SampleShifts
{
    /// <summary>A quarter unshifted, the rest half up and half down, stronger in later segments.</summary>
    /// <param name="assets">Number of assets.</param>
    /// <param name="segments">Parts of the horizon.</param>
    /// <param name="metric">What stops a path's shift.</param>
    /// <param name="stopAbove">Where; null for never.</param>
    /// <param name="perStep">Shift of a step and asset in the first segment.</param>
    public static ShiftDesign Of(int assets, int segments, PathColumn metric, double? stopAbove, float perStep = 0.1f) => new()
    {
        Metric = metric,
        StopAbove = stopAbove,
        Segments = segments,
        Pattern = [0, 1, 2, 1, 2, 1, 0, 2, 1, 2, 1, 0, 2, 1, 2, 0],
        Shifts = [Shift(assets, segments, 0), Shift(assets, segments, perStep), Shift(assets, segments, -perStep)],
    };

    private static ImmutableArray<float> Shift(int assets, int segments, float perStep) =>
        [.. from segment in Enumerable.Range(0, segments)
            from asset in Enumerable.Range(0, assets)
            select perStep * (1 + segment) * (1 - 0.1f * asset)];
}
