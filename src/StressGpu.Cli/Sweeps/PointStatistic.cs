using StressGpu.Model;
using StressGpu.Statistics;

namespace StressGpu.Cli;

/// <summary>A statistic at a point in JSON; NaN is null.</summary>
internal sealed record PointStatistic(
    string Metric, double? Value, double? CiLow, double? CiHigh, double? Difference, double? DifferenceLow, double? DifferenceHigh)
{
    public static PointStatistic Of(StatisticName name, SweepRow row) => new(
        name.ToString(), JsonDocuments.Finite(row.Statistic.Value), JsonDocuments.Finite(row.Statistic.CiLow),
        JsonDocuments.Finite(row.Statistic.CiHigh), JsonDocuments.Finite(row.Difference), JsonDocuments.Finite(row.DifferenceLow),
        JsonDocuments.Finite(row.DifferenceHigh));
}
