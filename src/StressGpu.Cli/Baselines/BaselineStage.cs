using System.Collections.Immutable;
using StressGpu.Engine;
using StressGpu.Model;
using StressGpu.Results;
using StressGpu.Statistics;

namespace StressGpu.Cli;

/// <summary>After a run with <c>--baseline</c>: compares the paths of two directories.</summary>
internal static class BaselineStage
{
    /// <summary>The rows of baseline.parquet.</summary>
    /// <param name="baseline">The baseline.</param>
    /// <param name="directory">The run's directory, in which paths.parquet is complete.</param>
    /// <param name="scenario">The run's scenario.</param>
    /// <param name="range">The paths of both.</param>
    /// <param name="cancellation">Stops between two row groups.</param>
    /// <exception cref="OutputException">The baseline was changed or removed meanwhile.</exception>
    public static ImmutableArray<BaselineRow> Compare(
        BaselineRun baseline, string directory, Scenario scenario, PathRange range, CancellationToken cancellation)
    {
        // It was verified before the simulation, which may have taken hours.
        if (baseline.DamagedFiles().FirstOrDefault() is { } damaged)
        {
            throw new OutputException($"{damaged} (it was whole when this run began)");
        }

        using PathColumnsReader values = PathColumnsReader.Open(directory);
        using PathColumnsReader baselines = PathColumnsReader.Open(baseline.Directory);
        baselines.Expect(range.First, range.Count);
        return
        [
            .. BaselineComparison.Columns.SelectMany(column => BaselineComparison.Of(
                column, range.Count, scenario.Market.Antithetic, () => Pairs(values, baselines, column, cancellation))),
        ];
    }

    private static IEnumerable<PairedValues> Pairs(
        PathColumnsReader values, PathColumnsReader baselines, PathColumn column, CancellationToken cancellation)
    {
        for (int group = 0; group < values.Groups; group++)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return new PairedValues(values.Values(group, column), baselines.Values(group, column));
        }
    }
}
