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
        IRunAccumulator accumulator = RunAccumulators.For(facts.Scenario);
        TailCollector? tail = facts.Request.Systemic ? new TailCollector() : null;
        using PathsWriter? paths = facts.Request.WritePaths
            ? new PathsWriter(directory, facts.RunId, facts.Range.First, facts.Range.Count, facts.Split is null ? 1 : SplitRun.ExpectedLeaves)
            : null;
        using AssetBlockSink? assets = facts.Request.WriteAssets
            ? new AssetBlockSink(directory, facts.RunId, facts.Scenario, facts.Range)
            : null;
        void Consume(PathBlock block)
        {
            accumulator.Consume(block);
            facts.Split?.Count(block);
            paths?.Append(block);
            assets?.Append(block);
            tail?.Consume(block);
        }

        RunStop? stop = stages.Time(StageTimer.Simulation, () => Simulate(executor, accumulator, Consume));
        context.Cancellation.ThrowIfCancellationRequested();
        RunOutcome run = stop is null ? facts : facts.StoppedAt(stop, context.ToolVersion);
        stages.Time(StageTimer.Writing, () =>
        {
            if (paths is not null)
            {
                paths.RunId = run.RunId;
                paths.Complete();
            }

            assets?.Complete(run.RunId);
        });
        RunAccumulator whole = run.Range == facts.Range ? accumulator : accumulator.Ended();
        RunSummary summary = stages.Time(StageTimer.Statistics, whole.Summarise);
        stages.Time(StageTimer.Writing, () => SummaryFiles.Write(directory, run.RunId, summary));
        return run with { Summary = summary, Systemic = Measure(run, tail, lowered), Baseline = Compare() };
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

    private SystemicMeasures? Measure(RunOutcome run, TailCollector? tail, LoweredScenario lowered)
    {
        if (tail is null)
        {
            return null;
        }

        SystemicMeasures measures = facts.Stages.Time(
            StageTimer.Systemic, () => SystemicStage.Measure(run, lowered, tail, context.Cancellation));
        facts.Stages.Time(StageTimer.Writing, () => SystemicFile.Write(directory, run.RunId, measures));
        return measures;
    }

    private RunStop? Simulate(IPathExecutor executor, RunAccumulator accumulator, Action<PathBlock> consume)
    {
        RunStop? stop = null;
        void Run(IRunProgress? progress)
        {
            if (facts.Request.IsOpenEnded)
            {
                stop = new OpenEndedRun(context, facts).Run(executor, accumulator, consume, progress);
            }
            else
            {
                executor.Run(facts.Range, consume, progress?.From(0), context.Cancellation);
            }
        }

        if (facts.Request.Quiet || !context.Error.IsTerminal)
        {
            Run(null);
        }
        else
        {
            long assetSteps = (long)facts.Scenario.Assets.Length * facts.Scenario.Horizon.Steps;
            long expected = facts.Request.Until.IsEmpty ? facts.Range.Count : RunRounds.Ends(facts.Range.Count).First();
            ProgressBar.Show(context.Error.Console, expected, assetSteps, Run);
        }

        return stop;
    }
}
