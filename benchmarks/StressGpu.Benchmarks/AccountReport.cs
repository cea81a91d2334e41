using System.Diagnostics;
using System.Runtime.InteropServices;
using StressGpu.Engine;
using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Benchmarks;

/// <summary>The account engine's speed: as shares of the machine's own rate within one run, and as seconds of a whole run.</summary>
internal static class AccountReport
{
    private const int Accounts = 10_000;
    private const int GoalPaths = 10_000;

    /// <summary>Prints the tables; returns an exit code.</summary>
    /// <param name="output">Where they go.</param>
    /// <param name="paths">Paths of the whole runs, which are scaled to ten thousand; with so many, the hardest markets are left out.</param>
    public static int Run(TextWriter output, int paths)
    {
        output.WriteLine($"{RuntimeInformation.FrameworkDescription}, {SimdEngines.WidestBits}-bit vectors");
        output.WriteLine();
        Sweeps(output, repeats: 15);
        output.WriteLine();
        output.WriteLine("| whole run, all threads | processor s over threads | paths | s for 10,000 paths | liquidated a path |");
        output.WriteLine("|-|-|-|-|-|");
        (double, double)[] markets = [(0.01, 4), (0.8, 4), (1.6, 4), (0.8, 12), (1.6, 12)];
        foreach ((double volatility, double leverage) in markets.Take(paths < GoalPaths ? markets.Length : 3))
        {
            foreach (LiquidationRule rule in (LiquidationRule[])[LiquidationRule.Full, LiquidationRule.JustEnough])
            {
                Scenario scenario = AccountMarkets.Of(rule, volatility);
                MarginAccounts accounts = AccountMarkets.Draw(scenario, Accounts, leverage);
                Whole(output, (scenario, accounts), $"{rule}, volatility {volatility:P0}, median leverage {leverage}", paths);
            }
        }

        return 0;
    }

    private static void Sweeps(TextWriter output, int repeats)
    {
        Scenario scenario = AccountMarkets.Of(LiquidationRule.Full, 0.8);
        LoweredScenario lowered = ScenarioLowering.Lower(
            scenario, PositionBook.Empty, AccountMarkets.Draw(scenario, Accounts, medianLeverage: 4));
        using ISimdRun run = SimdEngines.Prepare(lowered.Arrays, SimdEngines.WidestBits);
        using ISimdWorker worker = run.CreateWorker();
        const int sweeps = 400;
        double perSweep = (double)Accounts * scenario.Assets.Length * worker.Width;
        (double peak, double full, double quiet) = (0, 0, 0);
        for (int repeat = 0; repeat < repeats; repeat++)
        {
            peak = Math.Max(peak, MultiplyAdds.PerSecond());
            full = Math.Max(full, sweeps / Seconds(() => worker.RunScreen(sweeps, everyRow: true)));
            quiet = Math.Max(quiet, 10 * sweeps / Seconds(() => worker.RunScreen(10 * sweeps, everyRow: false)));
        }

        output.WriteLine("| one thread, best of 15 taken in turn | measured | against |");
        output.WriteLine("|-|-|-|");
        output.WriteLine($"| multiply-adds in registers | {peak / 1e9:F1} G/s | |");
        output.WriteLine($"| every account, bounds off | {full * perSweep / 1e9:F1} G/s | {full * perSweep / peak:P0} of it |");
        output.WriteLine($"| every account, a path and role | {1e6 / full / worker.Width:F3} us | |");
        output.WriteLine($"| quiet step, both roles, a path | {1e6 / quiet / worker.Width:F3} us | {full / quiet / 2:F3} of two full sweeps |");
    }

    private static double Seconds(Action work)
    {
        long start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static void Whole(TextWriter output, (Scenario Scenario, MarginAccounts Accounts) of, string name, int paths)
    {
        LoweredScenario lowered = ScenarioLowering.Lower(of.Scenario, PositionBook.Empty, of.Accounts);
        using var executor = new SimdExecutor(lowered.Arrays, Environment.ProcessorCount, SimdEngines.WidestBits);
        double liquidated = 0;
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        executor.Run(new PathRange(0, paths), block => liquidated += Sum(block), null, CancellationToken.None);
        double seconds = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds / Environment.ProcessorCount;
        output.WriteLine(
            $"| {name} | {seconds:F2} | {paths:N0} | {seconds * GoalPaths / paths:F1} | {liquidated / paths:F1} |");
    }

    private static double Sum(PathBlock block)
    {
        double sum = 0;
        foreach (double accounts in block.Column(PathColumn.LiquidatedAccounts))
        {
            sum += accounts;
        }

        return sum;
    }
}
