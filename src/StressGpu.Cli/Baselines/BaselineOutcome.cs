using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>What the comparison with a baseline came to.</summary>
/// <param name="Run">The baseline.</param>
/// <param name="Changes">What its scenario has different.</param>
/// <param name="Rows">The rows of baseline.parquet.</param>
internal sealed record BaselineOutcome(BaselineRun Run, ImmutableArray<ScenarioChange> Changes, ImmutableArray<BaselineRow> Rows)
{
    /// <summary>The row of a statistic; null where the metric has none.</summary>
    public BaselineRow? Row(PathColumn column, string statistic, double level = double.NaN) => Rows.FirstOrDefault(
        r => r.Metric == PathColumns.Metric(column) && r.Statistic == statistic && r.Level.Equals(level));
}
