using System.Collections.Immutable;
using StressGpu.Engine;
using StressGpu.Model;
using StressGpu.Statistics;

namespace StressGpu.Cli;

/// <summary>A variant simulated: its statistics, and the columns that are compared path by path.</summary>
internal sealed class CheckRun
{
    private readonly Dictionary<PathColumn, double[]> values;

    private CheckRun(long paths) => values = Columns.ToDictionary(c => c, _ => new double[paths]);

    /// <summary>The metrics of checks.parquet.</summary>
    public static ImmutableArray<PathColumn> Columns { get; } = [PathColumn.BadDebtUsd, PathColumn.UnfundedUsd, PathColumn.LiquidatedUsd, PathColumn.MaxDrawdown];

    /// <summary>Its statistics.</summary>
    public RunSummary Summary { get; private set; } = new(0, [], [], []);

    /// <summary>A column, by path.</summary>
    public ReadOnlyMemory<double> Values(PathColumn column) => values[column];

    /// <summary>Simulates the first paths of a scenario.</summary>
    public static CheckRun Of(RunOutcome run, Scenario scenario, long paths, CancellationToken cancellation)
    {
        CheckRun result = new(paths);
        LoweredScenario lowered = ScenarioLowering.Lower(scenario with { Paths = paths, Estimation = null }, run.Loaded.Book, run.Loaded.Accounts);
        DeviceOptions options = new() { Batch = run.Request.Batch, Paths = paths, Math = scenario.Math };
        using IPathExecutor executor = Executors.Open(run.Request.Device, lowered, options, run.Request.Threads);
        RunAccumulator accumulator = new(paths, scenario.Market.Antithetic);
        executor.Run(
            new PathRange(0, paths),
            block =>
            {
                accumulator.Consume(block);
                foreach (PathColumn column in Columns)
                {
                    block.Column(column).CopyTo(result.values[column].AsSpan((int)block.FirstPathId));
                }
            },
            null, cancellation);
        result.Summary = accumulator.Summarise();
        return result;
    }
}
