using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>A <see cref="SystemicRow"/> in JSON output, where NaN is null and what a row does not have is empty.</summary>
internal sealed record SystemicFacts(
    string Kind, string Account, string Asset, string Side, string Source, string Metric, double? Value, double? StandardError,
    long Paths)
{
    public static SystemicFacts Of(SystemicRow row) => new(
        row.Kind, row.Account, row.Asset, row.Side, row.Source, row.Metric, JsonDocuments.Finite(row.Value),
        JsonDocuments.Finite(row.StandardError), row.Paths);
}
