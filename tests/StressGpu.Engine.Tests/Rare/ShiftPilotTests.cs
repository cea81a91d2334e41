using System.Collections.Immutable;
using StressGpu.Model;
using StressGpu.Statistics;

namespace StressGpu.Engine.Tests.Rare;

/// <summary>The pilot finds shifts that lead to the tail, and a shift that does not is noticed.</summary>
public sealed class ShiftPilotTests
{
    private const int Paths = 16 * PathBlock.Size;

    private static readonly ImportanceSampling Drawdown = new() { Metric = PathColumn.MaxDrawdown, Level = 0.999, PilotPaths = 16384 };

    private static readonly LoweredScenario EightAssets = ScenarioLowering.Lower(Scenarios.Plain(8) with { Paths = Paths }, PositionBook.Empty);

    private static readonly Lazy<ShiftDesign> Found = new(() => ShiftPilot.Find(EightAssets, Drawdown, 2, CancellationToken.None));

    [Fact]
    public void Threads_do_not_change_the_design()
    {
        ShiftDesign one = ShiftPilot.Find(EightAssets, Drawdown with { PilotPaths = 4096 }, 1, TestContext.Current.CancellationToken);
        ShiftDesign two = ShiftPilot.Find(EightAssets, Drawdown with { PilotPaths = 4096 }, 2, TestContext.Current.CancellationToken);

        Assert.Equal(one.StopAbove, two.StopAbove);
        Assert.Equal(one.Pattern, two.Pattern);
        Assert.Equal(one.Shifts.SelectMany(s => s), two.Shifts.SelectMany(s => s));
    }

    [Fact]
    public void A_drawdowns_tail_is_estimated_ten_times_better()
    {
        (WeightDiagnostics diagnostics, RunSummary shifted) = Examine(Found.Value);

        Assert.Empty(diagnostics.Warnings);
        Assert.InRange(diagnostics.VarianceRatio, 10, 1000);
        Assert.InRange(diagnostics.EsVarianceRatio, 10, 1000);
        RunAccumulator crude = new(64 * Paths);
        Simulate(EightAssets, 64 * Paths, crude);
        SummaryRow truth = crude.Summarise().Row("max_drawdown", "es", 0.999);
        SummaryRow row = shifted.Row("max_drawdown", "es", 0.999);
        double error = Math.Sqrt(Math.Pow(truth.CiHigh - truth.CiLow, 2) + Math.Pow(row.CiHigh - row.CiLow, 2)) / (2 * Interval.Z);
        Assert.InRange(row.Value - truth.Value, -4 * error, 4 * error);
    }

    [Fact]
    public void Shifts_that_lead_away_from_the_tail_are_noticed()
    {
        ShiftDesign away = Found.Value with
        {
            Shifts = [.. Found.Value.Shifts.Select(component => component.Select(shift => -shift).ToImmutableArray())],
        };

        WeightDiagnostics diagnostics = Examine(away).Diagnostics;

        Assert.Contains(diagnostics.Warnings, w => w.Contains("the shifts do not lead there", StringComparison.Ordinal));
        Assert.Contains(diagnostics.Warnings, w => w.Contains("times worse than by as many crude paths", StringComparison.Ordinal));
    }

    [Fact]
    public void Shifts_that_are_far_too_large_are_noticed()
    {
        ShiftDesign wild = Found.Value with
        {
            Shifts = [.. Found.Value.Shifts.Select(component => component.Select(shift => 8 * shift).ToImmutableArray())],
            StopAbove = null,
        };

        Assert.Contains(Examine(wild).Diagnostics.Warnings, w => w.Contains("the shifts do not lead there", StringComparison.Ordinal));
    }

    [Fact]
    public void A_metric_that_nothing_happens_to_leaves_weights_that_are_harmless()
    {
        ShiftDesign design = ShiftPilot.Find(
            EightAssets, Drawdown with { Metric = PathColumn.BadDebtUsd, PilotPaths = 4096 }, 2, TestContext.Current.CancellationToken);

        (WeightDiagnostics diagnostics, RunSummary summary) = Examine(design);

        Assert.InRange(diagnostics.MeanWeight, 0.9, 1.1);
        SummaryRow row = summary.Row("bad_debt", "probability");
        Assert.Equal(0, row.Value);
        Assert.InRange(row.CiHigh, 1e-5, 2e-3);
    }

    private static (WeightDiagnostics Diagnostics, RunSummary Summary) Examine(ShiftDesign design)
    {
        WeightedRunAccumulator accumulator = new(Paths, 1 / design.ShareOf(0, Paths));
        Simulate(DriverShifts.Apply(EightAssets, design, Paths), Paths, accumulator);
        return (WeightExamination.Of(accumulator, design, new TailLevel(9990), ShiftPilot.PathsOf(Drawdown)), accumulator.Summarise());
    }

    private static void Simulate(LoweredScenario lowered, int paths, IRunAccumulator accumulator)
    {
        using var executor = new SimdExecutor(lowered.Arrays, 2, SimdEngines.WidestBits);
        executor.Run(new PathRange(0, paths), accumulator.Consume, null, TestContext.Current.CancellationToken);
    }
}
