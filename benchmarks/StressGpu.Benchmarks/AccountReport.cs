using System.Diagnostics;
using System.Runtime.InteropServices;
using StressGpu.Engine;
using StressGpu.Model;

namespace StressGpu.Benchmarks;

/// <summary>The account engine's speed: as shares of the machine's own rate within one run, and as seconds of a whole run.</summary>
internal static class AccountReport
{
    private const int Accounts = 10_000;
    private const int GoalPaths = 10_000;

    /// <summary>Prints the tables; returns an exit code.</summary>
    /// <param name="output">Where they go.</param>
    /// <param name="paths">Paths of the whole runs, which are scaled to ten thousand.</param>
    public static int Run(TextWriter output, int paths)
    {
        output.WriteLine($"{RuntimeInformation.FrameworkDescription}, {SimdEngines.WidestBits}-bit vectors");
        output.WriteLine();
        output.WriteLine("| whole run, all threads | s | paths | s for 10,000 paths | liquidated a path |");
        output.WriteLine("|-|-|-|-|-|");
        foreach ((double volatility, double leverage) in ((double, double)[])[(0.01, 4), (0.8, 4), (1.6, 4), (0.8, 12), (1.6, 12)])
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
