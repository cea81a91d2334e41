using System.Collections.Immutable;
using StressGpu.Engine;
using StressGpu.Model;
using StressGpu.Results;
using StressGpu.Statistics;

namespace StressGpu.Cli;

/// <summary>What follows a run's statistics: attribution, comparison, what the report draws, checks; each writes its file.</summary>
internal sealed class RunAnalysis(CliContext context, RunOutcome run, RunDirectory directory)
{
    /// <summary>The run with all that was asked for.</summary>
    /// <param name="lowered">The scenario that was run.</param>
    /// <param name="tail">Its tail; null where it is not attributed.</param>
    /// <exception cref="OperationCanceledException">The run was interrupted.</exception>
    public RunOutcome Of(LoweredScenario lowered, TailCollector? tail)
    {
        RunOutcome outcome = run with { Systemic = Measure(tail, lowered), Baseline = Compare() };
        if (run.Request.WithReport)
        {
            run.Stages.Time(StageTimer.Report, () => new ReportStage(outcome, directory, context.Cancellation).Write(lowered));
        }

        if (run.Request.Checks)
        {
            ImmutableArray<CheckRow> checks = run.Stages.Time(StageTimer.Checks, () => CheckStage.Of(outcome, context.Cancellation));
            run.Stages.Time(StageTimer.Writing, () => ChecksFile.Write(directory, run.RunId, checks));
        }

        return outcome;
    }

    private BaselineOutcome? Compare()
    {
        if (run.Against is not { } baseline)
        {
            return null;
        }

        ImmutableArray<BaselineRow> rows = run.Stages.Time(StageTimer.Baseline, () => BaselineStage.Compare(
            baseline, directory.FullPath, run.Scenario, run.Range, context.Cancellation));
        BaselineFile.Write(directory, run.RunId, baseline.Manifest.RunId, rows);
        return new BaselineOutcome(baseline, ScenarioChanges.Of(baseline.Manifest, ManifestFactory.Create(run, context)), rows);
    }

    // A report has the measures in any case; the terminal and JSON where they were asked for.
    private SystemicMeasures? Measure(TailCollector? tail, LoweredScenario lowered)
    {
        if (tail is null)
        {
            return null;
        }

        SystemicMeasures measures = run.Stages.Time(
            StageTimer.Systemic, () => SystemicStage.Measure(run, lowered, tail, context.Cancellation));
        run.Stages.Time(StageTimer.Writing, () => SystemicFile.Write(directory, run.RunId, measures));
        return run.Request.Systemic ? measures : null;
    }
}
