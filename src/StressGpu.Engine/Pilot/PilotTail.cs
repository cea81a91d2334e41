namespace StressGpu.Engine;

/// <summary>The tail of a round: what drove its paths, and how much each counts.</summary>
/// <param name="Drivers">Driver sums over segments, standardised; one a path.</param>
/// <param name="Weights">Positive, adding up to 1.</param>
/// <param name="ReachesLevel">Whether the tail is that of the level, not only the worst tenth.</param>
internal sealed record PilotTail(double[][] Drivers, double[] Weights, bool ReachesLevel)
{
    private const double LeastShare = 0.1;

    /// <summary>The paths beyond the level, but at least the worst tenth.</summary>
    /// <param name="round">The round.</param>
    /// <param name="level">The level, as a fraction.</param>
    /// <param name="segments">Parts of the horizon.</param>
    public static PilotTail Of(PilotRound round, double level, int segments)
    {
        int[] worst = round.Worst();
        int beyond = CountBeyond(round, worst, level);
        int least = (int)(LeastShare * worst.Length);
        int count = Math.Max(least, beyond);
        double threshold = round.Values[worst[Math.Min(count, worst.Length - 1)]];
        var drivers = new double[count][];
        Parallel.For(0, count, place => drivers[place] = DriverSums.Of(round.Arrays, round.FirstPath + worst[place], segments));
        return new PilotTail(drivers, Weigh(round, worst.AsSpan(0, count), threshold), beyond >= least);
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

    /// <summary>Half by probability, for VaR, half by the excess over the threshold, for ES.</summary>
    private static double[] Weigh(PilotRound round, ReadOnlySpan<int> rows, double threshold)
    {
        var weights = new double[rows.Length];
        double total = 0, excesses = 0;
        foreach (int row in rows)
        {
            total += round.Weights[row];
            excesses += round.Weights[row] * (round.Values[row] - threshold);
        }

        for (int place = 0; place < rows.Length; place++)
        {
            double weight = round.Weights[rows[place]];
            double excess = excesses > 0 ? weight * (round.Values[rows[place]] - threshold) / excesses : weight / total;
            weights[place] = (weight / total + excess) / 2;
        }

        return weights;
    }
}
