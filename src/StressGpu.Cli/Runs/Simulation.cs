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
        IRunAccumulator accumulator = EstimationStage.Accumulator(facts.Scenario, facts.Estimation);
        TailCollector? tail = facts.IsAttributed ? new TailCollector() : null;
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

        RunStop? stop = facts.Stages.Time(StageTimer.Simulation, () => Simulate(executor, accumulator, Consume));
        context.Cancellation.ThrowIfCancellationRequested();
        RunOutcome run = stop is null ? facts : facts.StoppedAt(stop, context.ToolVersion);
        facts.Stages.Time(StageTimer.Writing, () =>
        {
            if (paths is not null)
            {
                paths.RunId = run.RunId;
                paths.Complete();
            }

            assets?.Complete(run.RunId);
        });
        IRunAccumulator whole = run.Range == facts.Range ? accumulator : accumulator.Ended();
        RunSummary summary = facts.Stages.Time(StageTimer.Statistics, whole.Summarise);
        ManifestEstimation? estimation = facts.Stages.Time(
            StageTimer.Statistics, () => EstimationStage.Examine(run.Scenario, run.Estimation, whole));
        facts.Stages.Time(StageTimer.Writing, () => SummaryFiles.Write(directory, run.RunId, summary));
        return new RunAnalysis(context, run with { Summary = summary, Estimation = estimation }, directory).Of(lowered, tail);
    }

    private RunStop? Simulate(IPathExecutor executor, IRunAccumulator accumulator, Action<PathBlock> consume)
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
