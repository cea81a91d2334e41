using System.Collections.Immutable;

namespace StressGpu.Model;

/// <summary>What a run reports over all its paths.</summary>
/// <param name="Paths">Number of paths.</param>
/// <param name="Rows">Statistics by metric.</param>
/// <param name="Exceedance">Exceedance curves.</param>
/// <param name="Worst">Worst paths of the headline metrics.</param>
public sealed record RunSummary(
    long Paths, ImmutableArray<SummaryRow> Rows, ImmutableArray<ExceedanceRow> Exceedance, ImmutableArray<WorstRow> Worst)
{
    /// <summary>Fits of the headline metrics' tails; a metric with too few paths in its tail has none.</summary>
    public ImmutableArray<TailRow> Tails { get; init; } = [];

    /// <summary>Statistics of the headline metrics over the first paths of the run, ever more of them.</summary>
    public ImmutableArray<ConvergenceRow> Convergence { get; init; } = [];

    /// <summary>The row of a statistic; level is ignored for means and probabilities.</summary>
    /// <exception cref="KeyNotFoundException">There is no such row.</exception>
    public SummaryRow Row(string metric, string statistic, double level = double.NaN) =>
        Rows.FirstOrDefault(r => r.Metric == metric && r.Statistic == statistic && r.Level.Equals(level))
        ?? throw new KeyNotFoundException($"no {statistic} of {metric} at level {level}");
}
