using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>A <see cref="ConvergenceRow"/> in JSON output, where NaN is null.</summary>
internal sealed record ConvergenceFacts(
    string Metric, string Statistic, double? Level, long Paths, double? Value, double? CiLow, double? CiHigh)
{
    public static ConvergenceFacts Of(ConvergenceRow row) => new(
        row.Metric, row.Statistic, JsonDocuments.Finite(row.Level), row.Paths, JsonDocuments.Finite(row.Value),
        JsonDocuments.Finite(row.CiLow), JsonDocuments.Finite(row.CiHigh));
}
