using System.Collections.Immutable;
using StressGpu.Engine;
using StressGpu.Model;
using StressGpu.Results;
using StressGpu.Statistics;

namespace StressGpu.Cli;

/// <summary>Runs the paths of a run into statistics and files.</summary>
internal sealed class Simulation(CliContext context, RunOutcome facts, RunDirectory directory)
{
    /// <summary>Simulates, writes every Parquet file, and returns the facts with what came out.</summary>
    /// <exception cref="OperationCanceledException">The run was interrupted; the directory holds temporary files only.</exception>
    public RunOutcome Run(IPathExecutor executor, LoweredScenario lowered)
    {
        StageTimer stages = facts.Stages;
        IRunAccumulator accumulator = EstimationStage.Accumulator(facts.Scenario, facts.Estimation);
        TailCollector? tail = facts.Request.Systemic ? new TailCollector() : null;
        using PathsWriter? paths = facts.Request.WritePaths
            ? new PathsWriter(directory, facts.RunId, facts.Range.First, facts.Range.Count)
            : null;
        using AssetBlockSink? assets = facts.Request.WriteAssets
            ? new AssetBlockSink(directory, facts.RunId, facts.Scenario, facts.Range)
            : null;
        void Consume(PathBlock block)
        {
            accumulator.Consume(block);
            paths?.Append(block);
            assets?.Append(block);
            tail?.Consume(block);
        }

        stages.Time(StageTimer.Simulation, () => Simulate(executor, Consume));
        context.Cancellation.ThrowIfCancellationRequested();
        stages.Time(StageTimer.Writing, () =>
        {
            paths?.Complete();
            assets?.Complete();
        });
        RunSummary summary = stages.Time(StageTimer.Statistics, accumulator.Summarise);
        ManifestEstimation? estimation = stages.Time(
            StageTimer.Statistics, () => EstimationStage.Examine(facts.Scenario, facts.Estimation, accumulator));
        stages.Time(StageTimer.Writing, () => SummaryFiles.Write(directory, facts.RunId, summary));
        return facts with { Summary = summary, Estimation = estimation, Systemic = Measure(tail, lowered), Baseline = Compare() };
    }

    private BaselineOutcome? Compare()
    {
        if (facts.Against is not { } baseline)
        {
            return null;
        }

        ImmutableArray<BaselineRow> rows = facts.Stages.Time(StageTimer.Baseline, () => BaselineStage.Compare(
            baseline, directory.FullPath, facts.Scenario, facts.Range, context.Cancellation));
        BaselineFile.Write(directory, facts.RunId, baseline.Manifest.RunId, rows);
        return new BaselineOutcome(baseline, ScenarioChanges.Of(baseline.Manifest, ManifestFactory.Create(facts, context)), rows);
    }

    private SystemicMeasures? Measure(TailCollector? tail, LoweredScenario lowered)
    {
        if (tail is null)
        {
            return null;
        }

        SystemicMeasures measures = facts.Stages.Time(
            StageTimer.Systemic, () => SystemicStage.Measure(facts, lowered, tail, context.Cancellation));
        facts.Stages.Time(StageTimer.Writing, () => SystemicFile.Write(directory, facts.RunId, measures));
        return measures;
    }

    private void Simulate(IPathExecutor executor, Action<PathBlock> consume)
    {
        if (facts.Request.Quiet || !context.Error.IsTerminal)
        {
            executor.Run(facts.Range, consume, null, context.Cancellation);
            return;
        }

        long assetSteps = (long)facts.Scenario.Assets.Length * facts.Scenario.Horizon.Steps;
        ProgressBar.Show(
            context.Error.Console, facts.Range.Count, assetSteps,
            progress => executor.Run(facts.Range, consume, progress, context.Cancellation));
    }
}
