using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>A <see cref="SummaryRow"/> in JSON output, where NaN is null.</summary>
internal sealed record StatisticFacts(
    string Metric, string Statistic, double? Level, double? Value, double? CiLow, double? CiHigh, long Paths, double? Ess)
{
    public static StatisticFacts Of(SummaryRow row) => new(
        row.Metric, row.Statistic, JsonDocuments.Finite(row.Level), JsonDocuments.Finite(row.Value),
        JsonDocuments.Finite(row.CiLow), JsonDocuments.Finite(row.CiHigh), row.Paths, JsonDocuments.Finite(row.Ess));
}
