using System.Diagnostics;
using System.Globalization;
using StressGpu.Engine;
using StressGpu.Input;
using StressGpu.Model;
using StressGpu.Statistics;

namespace StressGpu.Benchmarks;

/// <summary>What splitting saves: variance against crude paths that take the same processor time, the pilot's counted.</summary>
internal static class SplitReport
{
    /// <summary>Prints a line for each metric, factor and statistic; returns an exit code.</summary>
    public static int Run(TextWriter output, string scenarioFile, long roots)
    {
        Parsed<RunInput> input = RunInputReader.Read(scenarioFile, new ScenarioOverrides(roots, null, EstimationMethod.Splitting));
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
        LoweredScenario lowered = ScenarioLowering.Lower(scenario, book, input.Value.Accounts);
        (RunSummary crude, double crudeSeconds) = Crude(lowered, roots);
        foreach (PathColumn metric in new[] { PathColumn.BadDebtUsd, PathColumn.MaxDrawdown })
        {
            foreach (int factor in new[] { 2, 3, 4, 8 })
            {
                var settings = new Splitting { Metric = metric, Factor = factor };
                Print(output, lowered, settings, (crude, crudeSeconds, roots));
            }
        }

        return 0;
    }

    private static void Print(
        TextWriter output, LoweredScenario lowered, Splitting settings, (RunSummary Summary, double Seconds, long Paths) crude)
    {
        double before = Processor();
        SplitDesign design = SplitPilot.Find(lowered, settings, Environment.ProcessorCount, CancellationToken.None);
        double pilot = Processor() - before;
        WeightedRunAccumulator accumulator = new(crude.Paths, 1);
        using SplitExecutor executor = new(lowered.Arrays, design, Environment.ProcessorCount, SimdEngines.WidestBits);
        long leaves = 0;
        before = Processor();
        executor.Run(
            new PathRange(0, crude.Paths),
            block =>
            {
                leaves += block.Count;
                accumulator.Consume(block);
            },
            null,
            CancellationToken.None);
        double seconds = Processor() - before;
        RunSummary summary = accumulator.Summarise();
        string metric = PathColumns.Metric(settings.Metric);
        string levels = string.Join(", ", design.Levels.Select(l => $"{PathColumns.Metric(l.Metric)} {l.Value.ToString("G4", CultureInfo.InvariantCulture)}"));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{metric}, factor {settings.Factor}: {levels}; {leaves / (double)crude.Paths:F2} leaves a root; processor s: crude {crude.Seconds:F2}, splitting {seconds:F2}, pilot {pilot:F2}"));
        foreach ((string statistic, double level) in new[] { ("mean", double.NaN), ("var", 0.99), ("es", 0.99), ("var", 0.999), ("es", 0.999) })
        {
            (SummaryRow was, SummaryRow now) = (crude.Summary.Row(metric, statistic, level), summary.Row(metric, statistic, level));
            double ratio = now.Ess / crude.Paths;
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {statistic,4} {level,5:G4}  crude {was.Value:G5} [{was.CiLow:G5}, {was.CiHigh:G5}]  splitting {now.Value:G5} [{now.CiLow:G5}, {now.CiHigh:G5}]  variance a root / {ratio:F1}, a second / {ratio * crude.Seconds / seconds:F1}, with the pilot / {ratio * crude.Seconds / (seconds + pilot):F1}"));
        }
    }

    private static (RunSummary Summary, double Seconds) Crude(LoweredScenario lowered, long paths)
    {
        RunAccumulator accumulator = new(paths);
        using var executor = new SimdExecutor(lowered.Arrays, Environment.ProcessorCount, SimdEngines.WidestBits);
        double before = Processor();
        executor.Run(new PathRange(0, paths), accumulator.Consume, null, CancellationToken.None);
        return (accumulator.Summarise(), Processor() - before);
    }

    private static double Processor()
    {
        using Process process = Process.GetCurrentProcess();
        return process.TotalProcessorTime.TotalSeconds;
    }
}
