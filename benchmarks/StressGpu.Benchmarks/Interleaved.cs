using StressGpu.Model;

namespace StressGpu.Benchmarks;

/// <summary>One scenario's rate against another's, each run between two of the other's so that a busy machine cancels out.</summary>
internal static class Interleaved
{
    private const int Paths = 2048;

    /// <summary>Best rate (M asset-steps/s, one thread) of the second and the median ratio to the first.</summary>
    public static (double Rate, double Ratio) Against(Scenario baseline, Scenario changed, int repeats)
    {
        using var plain = new TimedScenario(baseline);
        using var other = new TimedScenario(changed);
        double best = 0;
        var ratios = new double[repeats];
        for (int repeat = 0; repeat < repeats; repeat++)
        {
            double first = plain.Full(Paths);
            double rate = other.Full(Paths);
            best = Math.Max(best, rate);
            ratios[repeat] = rate / ((first + plain.Full(Paths)) / 2);
        }

        Array.Sort(ratios);
        return (best, ratios[repeats / 2]);
    }
}
