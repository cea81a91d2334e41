using System.Diagnostics;
using System.Globalization;

namespace StressGpu.Benchmarks;

/// <summary>What a sweep of 25 points takes against as many runs of their own, as processes, on this machine now.</summary>
internal static class SweepReport
{
    private const int Repeats = 3;
    private const int PollMilliseconds = 20;
    private static readonly string[] Factors = ["0.5", "0.75", "1", "1.5", "2"];

    /// <summary>Prints wall and processor seconds and their ratios.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="scenario">Scenario file.</param>
    /// <param name="paths">Paths of each run.</param>
    /// <param name="program">The built program: stressgpu.dll.</param>
    public static int Run(TextWriter output, string scenario, long paths, string program)
    {
        if (!File.Exists(program))
        {
            output.WriteLine($"build src/StressGpu.Cli first: there is no {program}");
            return 1;
        }

        string directory = Directory.CreateTempSubdirectory("stressgpu-sweep-").FullName;
        try
        {
            string count = paths.ToString(CultureInfo.InvariantCulture);
            string factors = string.Join(',', Factors);
            (double Wall, double Processor)[] runs = new (double, double)[Repeats];
            for (int i = 0; i < Repeats; i++)
            {
                runs[i] = Time(program, "run", scenario, "--out", Path.Combine(directory, "run"), "--force", "--no-paths", "--quiet", "--paths", count);
            }

            (double wall, double processor) = Time(
                program, "sweep", scenario, "--out", Path.Combine(directory, "sweep"), "--force", "--quiet", "--paths", count,
                "--vary", "venue.insuranceFundUsd*=" + factors, "--vary", "assets[*].maintenanceTiers[*].rate*=" + factors);
            (double runWall, double runProcessor) = (runs.Min(r => r.Wall), runs.Min(r => r.Processor));
            int points = Factors.Length * Factors.Length;
            output.WriteLine(FormattableString.Invariant($"{scenario}, {paths} paths"));
            output.WriteLine(FormattableString.Invariant($"one run          {runWall,8:F2} s  {runProcessor,8:F2} s of processors"));
            output.WriteLine(FormattableString.Invariant($"sweep, {points} points {wall,8:F2} s  {processor,8:F2} s of processors"));
            output.WriteLine(FormattableString.Invariant(
                $"over {points} runs     {wall / (points * runWall),8:F2}    {processor / (points * runProcessor),8:F2}"));
            return 0;
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static (double Wall, double Processor) Time(string program, params string[] arguments)
    {
        Stopwatch watch = Stopwatch.StartNew();
        using Process process = Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardError = true })!;
        _ = process.StandardError.ReadToEndAsync();
        double processor = 0;
        while (!process.WaitForExit(PollMilliseconds))
        {
            // A process that has ended tells no more: what is lost is the last moment.
            process.Refresh();
            processor = process.HasExited ? processor : Math.Max(processor, Processor(process));
        }

        return process.ExitCode == 0
            ? (watch.Elapsed.TotalSeconds, processor)
            : throw new InvalidOperationException($"{arguments[0]} ended with {process.ExitCode}");
    }

    private static double Processor(Process process)
    {
        try
        {
            return process.TotalProcessorTime.TotalSeconds;
        }
        catch (Exception fault) when (fault is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return 0; // it ended just now
        }
    }
}
