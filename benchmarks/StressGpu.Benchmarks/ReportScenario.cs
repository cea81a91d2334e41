using System.Runtime.InteropServices;
using StressGpu.Engine;
using StressGpu.Input;
using StressGpu.Model;

namespace StressGpu.Benchmarks;

/// <summary>What reports on a scenario begin with.</summary>
internal static class ReportScenario
{
    /// <summary>Exit code where the scenario is faulty.</summary>
    public const int BadInput = 65;

    /// <summary>Reads a scenario; null where it is faulty, with every fault printed.</summary>
    public static Scenario? Read(TextWriter output, string scenarioFile)
    {
        Parsed<RunInput> input = RunInputReader.Read(scenarioFile, ScenarioOverrides.None);
        if (input.Value is null)
        {
            foreach (Diagnostic diagnostic in input.Diagnostics)
            {
                output.WriteLine(diagnostic);
            }
        }

        return input.Value?.Resolved.Scenario;
    }

    /// <summary>Prints the machine and how it is measured, above a table.</summary>
    public static void Header(TextWriter output, string how)
    {
        output.WriteLine($"{RuntimeInformation.FrameworkDescription}, {SimdEngines.WidestBits}-bit vectors, {how}");
        output.WriteLine();
    }
}
