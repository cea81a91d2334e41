using System.Diagnostics;
using StressGpu.Engine;
using StressGpu.Input;
using StressGpu.Model;
using StressGpu.Statistics;

namespace StressGpu.Benchmarks;

/// <summary>What importance sampling saves: variance against crude paths of the same number, and of the same time with the pilot's.</summary>
internal static class RareReport
{
    /// <summary>Prints the table; returns an exit code.</summary>
    public static int Run(TextWriter output, string scenarioFile, long paths)
    {
        Parsed<RunInput> input = RunInputReader.Read(scenarioFile, new ScenarioOverrides(paths, null, EstimationMethod.Importance));
        if (input.Value is null)
        {
            foreach (Diagnostic diagnostic in input.Diagnostics)
            {
                output.WriteLine(diagnostic);
            }

            return 65;
        }

        Scenario scenario = input.Value.Resolved.Scenario;
        PositionBook book = input.Value.Book ?? (scenario.Book is SyntheticBook synthetic ? SyntheticBookGenerator.Draw(scenario, synthetic) : PositionBook.Empty);
        LoweredScenario lowered = ScenarioLowering.Lower(scenario, book, input.Value.Accounts);
        TimeSpan start = Process.GetCurrentProcess().TotalProcessorTime;
        var crude = new RunAccumulator(paths);
        Simulate(lowered, paths, crude);
        double crudeSeconds = (Process.GetCurrentProcess().TotalProcessorTime - start).TotalSeconds;
        RunSummary before = crude.Summarise();
        ShiftDesign zero = new() { Metric = PathColumn.BadDebtUsd, Segments = 1, Pattern = [.. new int[16]], Shifts = [[.. new float[8]], [.. new float[8]]] };
        start = Process.GetCurrentProcess().TotalProcessorTime;
        Simulate(DriverShifts.Apply(lowered, zero, paths), paths, new RunAccumulator(paths));
        output.WriteLine($"zero shifts {(Process.GetCurrentProcess().TotalProcessorTime - start).TotalSeconds:F2} against {crudeSeconds:F2}");
        start = Process.GetCurrentProcess().TotalProcessorTime;
        Simulate(lowered, paths, new RunAccumulator(paths));
        output.WriteLine($"crude again {(Process.GetCurrentProcess().TotalProcessorTime - start).TotalSeconds:F2} against {crudeSeconds:F2}");
        foreach (double share in new[] { 0.25, 0.125, 0.0625 })
        {
            foreach (int directions in new[] { 4 })
            {
                var settings = (ImportanceSampling)scenario.Estimation! with { Directions = directions, DefensiveShare = share };
                start = Process.GetCurrentProcess().TotalProcessorTime;
                ShiftDesign design = ShiftPilot.Find(lowered, settings, Environment.ProcessorCount, CancellationToken.None);
                double pilotSeconds = (Process.GetCurrentProcess().TotalProcessorTime - start).TotalSeconds;
                var weighted = new WeightedRunAccumulator(paths, 1 / design.ShareOf(0, paths));
                start = Process.GetCurrentProcess().TotalProcessorTime;
                Simulate(DriverShifts.Apply(lowered, design, paths), paths, weighted);
                double seconds = (Process.GetCurrentProcess().TotalProcessorTime - start).TotalSeconds;
                RunSummary after = weighted.Summarise();
                output.WriteLine($"a0={share} K={directions} stop {design.StopAbove:F0} S={design.Segments} pattern {string.Join("", design.Pattern)} crude {crudeSeconds:F1} s pilot {pilotSeconds:F2} s run {seconds:F1} s");
                foreach (var shift in design.Shifts.Skip(1))
                {
                    output.WriteLine("   " + string.Join(" ", shift.Select(x => (x * Math.Sqrt(scenario.Horizon.Steps / design.Segments)).ToString("F2"))));
                }

                foreach ((string statistic, double level) in new[] { ("mean", double.NaN), ("var", 0.99), ("es", 0.99), ("var", 0.999), ("es", 0.999), ("var", 0.9999), ("es", 0.9999) })
                {
                    SummaryRow was = before.Row("bad_debt", statistic, level);
                    SummaryRow now = after.Row("bad_debt", statistic, level);
                    output.WriteLine($"   {statistic} {level}: crude {was.Value:F0} [{was.CiLow:F0}, {was.CiHigh:F0}] IS {now.Value:F0} [{now.CiLow:F0}, {now.CiHigh:F0}] ess/n {now.Ess / paths:F1}");
                }
            }
        }

        return 0;
    }

    private static void Simulate(LoweredScenario lowered, long paths, IRunAccumulator accumulator)
    {
        using var executor = new SimdExecutor(lowered.Arrays, Environment.ProcessorCount, SimdEngines.WidestBits);
        executor.Run(new PathRange(0, paths), accumulator.Consume, null, CancellationToken.None);
    }
}
