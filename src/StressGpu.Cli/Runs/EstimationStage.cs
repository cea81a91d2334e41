using System.Collections.Immutable;
using StressGpu.Engine;
using StressGpu.Model;
using StressGpu.Results;
using StressGpu.Statistics;

namespace StressGpu.Cli;

/// <summary>What a run does beside simulating where it does not simulate crude paths: a pilot before, a look at the weights after.</summary>
internal static class EstimationStage
{
    /// <summary>Refuses what crude paths alone can do.</summary>
    public static void Check(RunRequest request, Scenario scenario)
    {
        if (scenario.Estimation is null)
        {
            return;
        }

        if (scenario.Estimation is Splitting)
        {
            SplitRun.Check(request);
        }

        if (scenario.Paths > int.MaxValue)
        {
            throw new UsageException($"estimation: {Amounts.Count(scenario.Paths)} weighted paths are too many for one run: at most {Amounts.Count(int.MaxValue)}");
        }

        if (request.Baseline is not null)
        {
            throw new UsageException("--baseline compares path by path and needs crude paths: choose --method crude");
        }

        if (request.Systemic)
        {
            throw new UsageException("--systemic attributes the worst of crude paths: choose --method crude");
        }
    }

    /// <summary>Runs the pilot: the scenario as it is to be simulated, and what is known of the estimation; null for crude paths.</summary>
    public static (LoweredScenario Lowered, ManifestEstimation? Estimation) Prepare(
        RunRequest request, Scenario scenario, LoweredScenario lowered, StageTimer stages, CancellationToken cancellation)
    {
        if (scenario.Estimation is not ImportanceSampling settings)
        {
            return (lowered, null);
        }

        ShiftDesign design = stages.Time(StageTimer.Pilot, () => ShiftPilot.Find(lowered, settings, request.Threads, cancellation));
        ManifestEstimation estimation = new()
        {
            Method = "importance",
            PilotPaths = ShiftPilot.PathsOf(settings),
            PilotSeconds = stages[StageTimer.Pilot],
            Shifts = design,
        };
        return (DriverShifts.Apply(lowered, design, scenario.Paths), estimation);
    }

    /// <summary>The statistics that the paths need.</summary>
    public static IRunAccumulator Accumulator(Scenario scenario, ManifestEstimation? estimation) => scenario.Estimation is null
        ? new RunAccumulator(scenario.Paths, scenario.Market.Antithetic)
        : new WeightedRunAccumulator(scenario.Paths, estimation?.Shifts is { } design ? 1 / design.ShareOf(0, scenario.Paths) : 1);

    /// <summary>What the weights of the run say.</summary>
    public static ManifestEstimation? Examine(Scenario scenario, ManifestEstimation? estimation, IRunAccumulator accumulator)
    {
        if (estimation?.Shifts is not { } design || accumulator is not WeightedRunAccumulator weighted)
        {
            return estimation;
        }

        TailLevel level = new((int)Math.Round(10_000 * scenario.Estimation!.Level));
        return estimation with { Diagnostics = WeightExamination.Of(weighted, design, level, estimation.PilotPaths) };
    }

    /// <summary>What is wrong with the estimates, as warnings of the scenario.</summary>
    public static ImmutableArray<Diagnostic> Warnings(RunOutcome outcome) =>
    [
        .. (outcome.Estimation?.Warnings ?? []).Select(text => new Diagnostic(outcome.Request.Scenario, 0, 0, "estimation", text) { IsWarning = true }),
    ];
}
