using System.Runtime.InteropServices;
using StressGpu.Engine;
using StressGpu.Input;
using StressGpu.Model;

namespace StressGpu.Benchmarks;

/// <summary>What each mechanism of a venue costs: rates of one thread, and medians of ratios to the scenario without it.</summary>
internal static class VenueReport
{
    /// <summary>Prints the table; returns an exit code.</summary>
    public static int Run(TextWriter output, string scenarioFile, int repeats)
    {
        Parsed<RunInput> input = RunInputReader.Read(scenarioFile, ScenarioOverrides.None);
        if (input.Value is null)
        {
            foreach (Diagnostic diagnostic in input.Diagnostics)
            {
                output.WriteLine(diagnostic);
            }

            return 65;
        }

        Scenario scenario = input.Value.Resolved.Scenario;
        output.WriteLine($"{RuntimeInformation.FrameworkDescription}, {SimdEngines.WidestBits}-bit vectors, one thread: best rate and median ratio of {repeats}");
        output.WriteLine();
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
