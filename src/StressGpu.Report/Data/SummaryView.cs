using StressGpu.Model;

namespace StressGpu.Report;

/// <summary>Looks up rows of a summary that may be of another version, so that any may be missing.</summary>
internal sealed class SummaryView(RunSummary summary)
{
    /// <summary>Number of paths.</summary>
    public long Paths => summary.Paths;

    /// <summary>The row of a statistic; one without a value where it is missing.</summary>
    public SummaryRow Row(string metric, string statistic, double level = double.NaN) =>
        summary.Rows.FirstOrDefault(r => r.Metric == metric && r.Statistic == statistic && r.Level.Equals(level))
        ?? new(metric, statistic, level, double.NaN, double.NaN, double.NaN, summary.Paths, summary.Paths);

    /// <summary>Whether a metric has rows.</summary>
    public bool Has(string metric) => summary.Rows.Any(r => r.Metric == metric);

    /// <summary>Points of a metric's exceedance curve in ascending order.</summary>
    public IReadOnlyList<ExceedanceRow> Curve(string metric) => [.. summary.Exceedance.Where(r => r.Metric == metric)];

    /// <summary>Worst paths of a metric.</summary>
    public IReadOnlyList<WorstRow> Worst(string metric) => [.. summary.Worst.Where(r => r.Metric == metric)];
}
