using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>Puts a design's shifts into a lowered scenario.</summary>
public static class DriverShifts
{
    /// <summary>The scenario with shifted drivers; weights are those of a run of <paramref name="paths"/> paths.</summary>
    /// <param name="lowered">The scenario, lowered without shifts.</param>
    /// <param name="design">The shifts.</param>
    /// <param name="paths">Paths of the run over all shards.</param>
    public static LoweredScenario Apply(LoweredScenario lowered, ShiftDesign design, long paths)
    {
        ArgumentNullException.ThrowIfNull(lowered);
        ArgumentNullException.ThrowIfNull(design);
        RunConstants run = lowered.Arrays.Run;
        run.Shape.Drivers = default;
        run.Shape.Drivers = new DriverShape
        {
            Components = design.Shifts.Length,
            Segments = design.Segments,
            PaddedAssets = run.Shape.Padded,
            Floats = run.Shape.FloatSlots,
            Score = design.StopAbove is null ? DriverShape.NoScore : DriverScore.Of(design.Metric),
            StopAbove = DriverScore.Level(design.Metric, design.StopAbove ?? 0),
        };
        var drivers = new DriverArrays
        {
            Shifts = [.. design.Shifts.SelectMany(shifts => Padded(shifts, run))],
            HalfSquares = [.. design.Shifts.SelectMany(shifts => shifts.Chunk(run.Assets).Select(HalfSquares))],
            Shares = [.. design.Shifts.Select((_, component) => design.ShareOf(component, paths))],
            Pattern = [.. design.Pattern],
        };
        return lowered with { Arrays = lowered.Arrays with { Run = run, Drivers = drivers } };
    }

    /// <summary>First step of a segment.</summary>
    internal static int FirstStep(int segment, int segments, int steps) => (int)(((long)segment * steps + segments - 1) / segments);

    private static IEnumerable<float> Padded(IReadOnlyList<float> shifts, RunConstants run) =>
        shifts.Chunk(run.Assets).SelectMany(row => row.Concat(new float[run.Shape.Padded - run.Assets]));

    private static float HalfSquares(float[] shifts) => (float)(shifts.Sum(shift => (double)shift * shift) / 2);
}
