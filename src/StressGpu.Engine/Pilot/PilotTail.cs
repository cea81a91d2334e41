using StressGpu.Kernels.Layout;

namespace StressGpu.Engine;

/// <summary>The tail of a round.</summary>
/// <param name="Points">What drove its paths.</param>
/// <param name="Threshold">The level's quantile of the metric, as far as the round tells.</param>
internal sealed record PilotTail(TailPoint[] Points, double Threshold)
{
    // Fewer paths beyond the level tell too little: then the worst tenth does for a start.
    private const int Enough = 100;
    private const double LeastShare = 0.1;

    /// <summary>The paths beyond the level; where they are few, the worst tenth.</summary>
    /// <param name="round">The round.</param>
    /// <param name="level">The level, as a fraction.</param>
    /// <param name="segments">Parts of the horizon.</param>
    public static PilotTail Of(PilotRound round, double level, int segments)
    {
        int[] worst = round.Worst();
        int beyond = CountBeyond(round, worst, level);
        int count = beyond >= Enough ? beyond : Math.Max((int)(LeastShare * worst.Length), beyond);
        double lowest = round.Values[worst[Math.Min(count, worst.Length - 1)]];
        double[] weights = Weigh(round, worst.AsSpan(0, count), lowest);
        var points = new TailPoint[count];
        Parallel.For(0, count, place => points[place] = PointOf(round, worst[place], segments, weights[place]));
        return new PilotTail(points, round.Values[worst[Math.Min(beyond, worst.Length - 1)]]);
    }

    /// <summary>How many of the worst paths weigh as much together as the level leaves beyond it.</summary>
    private static int CountBeyond(PilotRound round, int[] worst, double level)
    {
        double left = (1 - level) * worst.Length;
        int count = 0;
        while (count < worst.Length && left > 0)
        {
            left -= round.Weights[worst[count++]];
        }

        return count;
    }

    /// <summary>Half by probability, for VaR, half by the excess over the lowest, for ES.</summary>
    private static double[] Weigh(PilotRound round, ReadOnlySpan<int> rows, double lowest)
    {
        var weights = new double[rows.Length];
        double total = 0, excesses = 0;
        foreach (int row in rows)
        {
            total += round.Weights[row];
            excesses += round.Weights[row] * (round.Values[row] - lowest);
        }

        for (int place = 0; place < rows.Length; place++)
        {
            double weight = round.Weights[rows[place]];
            double excess = excesses > 0 ? weight * (round.Values[rows[place]] - lowest) / excesses : weight / total;
            weights[place] = (weight / total + excess) / 2;
        }

        return weights;
    }

    private static TailPoint PointOf(PilotRound round, int row, int segments, double weight)
    {
        RunConstants run = round.Arrays.Run;
        int steps = run.Shape.Drivers.Components > 0 ? (int)round.ShiftedSteps[row] : run.Steps;
        var times = new double[segments];
        for (int segment = 0; segment < segments; segment++)
        {
            int first = DriverShifts.FirstStep(segment, segments, run.Steps);
            int end = DriverShifts.FirstStep(segment + 1, segments, run.Steps);
            times[segment] = Math.Clamp(steps - first, 0, end - first) / (double)(end - first);
        }

        return new TailPoint(DriverSums.Of(round.Arrays, round.FirstPath + row, segments, steps), times, weight);
    }
}
