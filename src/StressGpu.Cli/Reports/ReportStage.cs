using System.Collections.Immutable;
using StressGpu.Engine;
using StressGpu.Model;
using StressGpu.Results;

namespace StressGpu.Cli;

/// <summary>At the end of a run: simulates a few of its paths again for the charts that no statistic can draw.</summary>
internal sealed class ReportStage(RunOutcome run, RunDirectory directory, CancellationToken cancellation)
{
    /// <summary>Writes fan.parquet, and stories.parquet where some path has bad debt.</summary>
    public void Write(LoweredScenario lowered)
    {
        // Shifted paths are no sample of prices: the fan is of paths as the scenario has them.
        LoweredScenario crude = run.Scenario.Estimation is ImportanceSampling
            ? ScenarioLowering.Lower(run.Scenario, run.Loaded.Book, run.Loaded.Accounts)
            : lowered;
        FanFile.Write(directory, run.RunId, PriceFan.Of(run.Scenario, crude, run.Range, run.Request.Threads, cancellation));
        if (Worst() is { IsEmpty: false } worst)
        {
            StoriesFile.Write(directory, run.RunId, WorstStories.Of(worst, path => Replay(lowered, path), cancellation));
        }
    }

    private ReplayedPath? Replay(LoweredScenario lowered, long path) => run.Split is { } split
        ? PathReplay.Of(run.Scenario, lowered, split.Design, path)
        : PathReplay.Of(run.Scenario, lowered, path);

    private ImmutableArray<long> Worst() => Of(PathColumn.UnfundedUsd) is { IsEmpty: false } unfunded ? unfunded : Of(PathColumn.BadDebtUsd);

    private ImmutableArray<long> Of(PathColumn column) =>
        [.. run.Summary.Worst.Where(w => w.Metric == PathColumns.Metric(column)).OrderBy(w => w.Rank)
            .Take(WorstStories.PathsOf(run.Summary.Paths)).Select(w => w.PathId)];
}
