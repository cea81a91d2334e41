using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>A <see cref="BaselineRow"/> in JSON output, where NaN is null.</summary>
internal sealed record DifferenceFacts(
    string Metric, string Statistic, double? Level, double? Difference, double? CiLow, double? CiHigh, double? Baseline, double? Value)
{
    /// <summary>See <see cref="BaselineRow.VarianceRatio"/>.</summary>
    public required double? VarianceRatio { get; init; }

    /// <summary>See <see cref="BaselineRow.DifferingPaths"/>.</summary>
    public required long DifferingPaths { get; init; }

    public static DifferenceFacts Of(BaselineRow row) => new(
        row.Metric, row.Statistic, JsonDocuments.Finite(row.Level), JsonDocuments.Finite(row.Difference),
        JsonDocuments.Finite(row.CiLow), JsonDocuments.Finite(row.CiHigh), JsonDocuments.Finite(row.Baseline), JsonDocuments.Finite(row.Value))
    {
        VarianceRatio = JsonDocuments.Finite(row.VarianceRatio),
        DifferingPaths = row.DifferingPaths,
    };
}
