using System.Collections.Immutable;
using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>Looks for the shifts of importance sampling by the cross-entropy method, on paths that no run has.</summary>
public static class ShiftPilot
{
    /// <summary>Id of the first path of a pilot.</summary>
    public const long FirstPath = 1L << 62;

    // Shares of the pilot's paths by round: the first look for the tail, the last measures in it.
    private static readonly double[] Rounds = [0.125, 0.125, 0.25, 0.5];

    // A power of two.
    private const int MostSegments = 4;

    /// <summary>Finds a design; always on the SIMD engine, so that it does not depend on the device of the run.</summary>
    /// <param name="lowered">The scenario, lowered without shifts.</param>
    /// <param name="settings">Metric, level and sizes.</param>
    /// <param name="threads">Threads; the design does not depend on them.</param>
    /// <param name="cancellation">Stops with an <see cref="OperationCanceledException"/>.</param>
    public static ShiftDesign Find(LoweredScenario lowered, ImportanceSampling settings, int threads, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(lowered);
        ArgumentNullException.ThrowIfNull(settings);
        RunConstants run = lowered.Arrays.Run;
        int segments = run.Steps >= MostSegments ? MostSegments : 1;
        PathArrays arrays = lowered.Arrays;
        long first = FirstPath;
        for (int round = 0; ; round++)
        {
            bool isLast = round == Rounds.Length - 1;
            PathRange range = new(first, PathsOfRound(settings, round));
            first += range.Count;
            PilotRound simulated = PilotRound.Simulate(arrays, range, settings.Metric, threads, cancellation);
            PilotTail tail = PilotTail.Of(simulated, settings.Level, isLast ? segments : 1);
            ShiftChoice choice = isLast ? ShiftChoice.Best(tail.Points, settings) : ShiftChoice.Of(tail.Points, settings.Directions, settings);
            ShiftDesign design = DesignOf(choice, tail.Threshold, settings, run);
            if (isLast)
            {
                return design;
            }

            arrays = DriverShifts.Apply(lowered, design, PathBlock.Size).Arrays;
        }
    }

    /// <summary>Paths of all rounds together.</summary>
    public static long PathsOf(ImportanceSampling settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return Rounds.Index().Sum(round => PathsOfRound(settings, round.Index));
    }

    private static long PathsOfRound(ImportanceSampling settings, int round) =>
        Math.Max(1, (long)(settings.PilotPaths * Rounds[round] / PathBlock.Size)) * PathBlock.Size;

    private static ShiftDesign DesignOf(ShiftChoice choice, double threshold, ImportanceSampling settings, RunConstants run)
    {
        ShiftMixture mixture = choice.Mixture;
        int[] groups = ShiftPattern.Groups(mixture.Shares, settings.DefensiveShare);
        int[] kept = [.. Enumerable.Range(0, mixture.Means.Length).Where(k => groups[k + 1] > 0)];
        return new ShiftDesign
        {
            Metric = settings.Metric,
            StopAbove = DriverScore.Of(settings.Metric) == DriverShape.NoScore ? null : threshold,
            Segments = choice.Segments,
            Pattern = ShiftPattern.Of([groups[0], .. kept.Select(k => groups[k + 1])]),
            Shifts =
            [
                [.. new float[choice.Segments * run.Assets]],
                .. kept.Select(k => mixture.Means[k]
                    .Select((mean, index) => PerStep(mean, index / run.Assets, choice.Segments, run.Steps)).ToImmutableArray()),
            ],
        };
    }

    private static float PerStep(double mean, int segment, int segments, int steps) =>
        (float)(mean / Math.Sqrt(DriverShifts.FirstStep(segment + 1, segments, steps) - DriverShifts.FirstStep(segment, segments, steps)));
}
