using StressGpu.Model;

namespace StressGpu.Benchmarks;

/// <summary>What each mechanism of a venue costs: rates of one thread, and medians of ratios to the scenario without it.</summary>
internal static class VenueReport
{
    /// <summary>Prints the table; returns an exit code.</summary>
    public static int Run(TextWriter output, string scenarioFile, int repeats)
    {
        if (ReportScenario.Read(output, scenarioFile) is not { } scenario)
        {
            return ReportScenario.BadInput;
        }

        ReportScenario.Header(output, $"one thread: best rate and median ratio of {repeats}");
        output.WriteLine("| mechanism | M asset-steps/s | of the plain venue |");
        output.WriteLine("|-|-|-|");
        foreach ((string name, Func<Scenario, Scenario> change) in VenueMechanisms.All())
        {
            (double rate, double ratio) = Interleaved.Against(scenario, change(scenario), repeats);
            output.WriteLine($"| {name} | {rate:F1} | {ratio:F2} |");
        }

        return 0;
    }
}
