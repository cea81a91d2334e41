using System.Diagnostics;
using System.Globalization;
using StressGpu.Engine;
using StressGpu.Input;
using StressGpu.Model;
using StressGpu.Statistics;

namespace StressGpu.Benchmarks;

/// <summary>What importance sampling saves: variance against crude paths of the same number, and against those of the same processor time.</summary>
internal sealed class RareReport(TextWriter output, Scenario scenario, LoweredScenario lowered)
{
    // A larger run can afford a larger pilot.
    private const int PathsPerPilotPath = 16;
    private static readonly double[] Levels = [0.99, 0.999, 0.9999];

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
        PositionBook book = input.Value.Book
            ?? (scenario.Book is SyntheticBook synthetic ? SyntheticBookGenerator.Draw(scenario, synthetic) : PositionBook.Empty);
        new RareReport(output, scenario, ScenarioLowering.Lower(scenario, book, input.Value.Accounts)).Print();
        return 0;
    }

    private void Print()
    {
        var settings = (ImportanceSampling)scenario.Estimation!;
        settings = settings with { PilotPaths = (int)Math.Max(settings.PilotPaths, scenario.Paths / PathsPerPilotPath) };
        string metric = PathColumns.Metric(settings.Metric);
        Line($"{scenario.Paths} paths, {settings.PilotPaths} of the pilot, {metric}; crude is as many paths as they fall. Variance: of P(X > VaR) and of ES, crude over importance, the pilot's paths counted; time: with the pilot's and the dearer paths' processor time too.");
        var crude = new RunAccumulator(scenario.Paths);
        double seconds = Seconds(() => Simulate(lowered, crude));
        RunSummary before = crude.Summarise();
        Line($"");
        Line($"| unshifted | shifts | level | VaR crude | VaR | ES crude | ES | variance, P | variance, ES | time, P | time, ES |");
        Line($"|-|-|-|-|-|-|-|-|-|-|-|");
        foreach (double share in new[] { 0.25, 0.125, 0.0625 })
        {
            Print(settings with { DefensiveShare = share }, before, seconds);
        }
    }

    private void Print(ImportanceSampling settings, RunSummary before, double crudeSeconds)
    {
        string metric = PathColumns.Metric(settings.Metric);
        ShiftDesign? design = null;
        double seconds = Seconds(() => design = ShiftPilot.Find(lowered, settings, Environment.ProcessorCount, CancellationToken.None));
        var weighted = new WeightedRunAccumulator(scenario.Paths, 1 / design!.ShareOf(0, scenario.Paths));
        seconds += Seconds(() => Simulate(DriverShifts.Apply(lowered, design, scenario.Paths), weighted));
        RunSummary after = weighted.Summarise();
        double all = scenario.Paths + ShiftPilot.PathsOf(settings);
        foreach (double level in Levels)
        {
            SummaryRow var = after.Row(metric, "var", level);
            SummaryRow es = after.Row(metric, "es", level);
            double time = crudeSeconds / seconds / scenario.Paths;
            Line($"| {design.ShareOf(0, scenario.Paths):P0} | {design.Shifts.Length - 1} | {level:0.####} | {before.Row(metric, "var", level).Value:G5} | {var.Value:G5} | {before.Row(metric, "es", level).Value:G5} | {es.Value:G5} | {var.Ess / all:F1} | {es.Ess / all:F1} | {var.Ess * time:F1} | {es.Ess * time:F1} |");
        }
    }

    private void Simulate(LoweredScenario of, IRunAccumulator accumulator)
    {
        using var executor = new SimdExecutor(of.Arrays, Environment.ProcessorCount, SimdEngines.WidestBits);
        executor.Run(new PathRange(0, scenario.Paths), accumulator.Consume, null, CancellationToken.None);
    }

    private static double Seconds(Action work)
    {
        using Process process = Process.GetCurrentProcess();
        TimeSpan start = process.TotalProcessorTime;
        work();
        process.Refresh();
        return (process.TotalProcessorTime - start).TotalSeconds;
    }

    private void Line(FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
