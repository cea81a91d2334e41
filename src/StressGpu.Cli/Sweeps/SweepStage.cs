using System.Collections.Immutable;
using StressGpu.Input;
using StressGpu.Model;
using StressGpu.Statistics;

namespace StressGpu.Cli;

/// <summary>Simulates the points of a sweep one after another.</summary>
internal sealed class SweepStage(VariantRunner runner, SweepSettings settings, SweepGrid grid)
{
    private readonly ImmutableArray<string> metrics = [.. settings.Metrics.Select(m => m.Metric).Distinct()];
    private readonly List<SweepRow> rows = [];
    private readonly FrontRow?[] fronts = new FrontRow?[grid.Points.Length];

    /// <summary>Runs them all; memory holds the kept columns of two runs.</summary>
    /// <param name="progress">Told paths done over all runs; may be null.</param>
    public SweepOutcome Run(IProgress<long>? progress)
    {
        PointRun origin = Simulate([], progress);
        Take(0, origin, origin);
        for (int point = 1; point < grid.Points.Length; point++)
        {
            int twin = grid.Twins[point];
            if (twin == point)
            {
                Take(point, Simulate(grid.Points[point].Changes, progress), origin);
            }
            else
            {
                Repeat(point, twin);
            }
        }

        ImmutableArray<FrontRow> marked = MarkFront();
        return new SweepOutcome(settings, grid, origin, [.. rows], marked);
    }

    private PointRun Simulate(ImmutableArray<MemberChange> changes, IProgress<long>? progress) =>
        runner.Run(new RunSettings(changes, settings.Columns), progress is null ? null : new OffsetProgress(progress, runner));

    private void Take(int point, PointRun run, PointRun origin)
    {
        rows.AddRange(runner.Stages.Time(StageTimer.Statistics, () => PairedStatistics.Of(point, run, origin, metrics).ToArray()));
        double risk = settings.Metrics[0].In(run.Summary).Value;
        fronts[point] = new FrontRow(point, run.RunId, LockedCapital.Of(run.Loaded, settings.Capital), risk, false);
    }

    // The same scenario: the same numbers, and nothing differs where the twin is point 0.
    private void Repeat(int point, int twin)
    {
        SweepRow Same(SweepRow row) => twin > 0 ? row with { Point = point }
            : row with { Point = point, Difference = 0, DifferenceLow = 0, DifferenceHigh = 0 };
        rows.AddRange([.. rows.Where(r => r.Point == twin).Select(Same)]);
        fronts[point] = fronts[twin]! with { Point = point };
    }

    private ImmutableArray<FrontRow> MarkFront()
    {
        ImmutableArray<double> Coordinates(FrontRow row) => settings.Capital is null
            ? [row.Risk, row.Capital.FundUsd, row.Capital.MarginUsd]
            : [row.Risk, row.Capital.Named];
        ImmutableArray<bool> onFront = ParetoFront.Of([.. fronts.Select(f => Coordinates(f!))]);
        return [.. fronts.Select((f, i) => f! with { IsOnFront = onFront[i] })];
    }

    private sealed class OffsetProgress(IProgress<long> progress, VariantRunner runner) : IProgress<long>
    {
        private readonly long before = runner.Runs;

        public void Report(long value) => progress.Report(before * runner.Paths + value);
    }
}
