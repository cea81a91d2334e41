using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>A <see cref="FundRow"/> in JSON; NaN is null.</summary>
internal sealed record FundLevelFacts(double Probability, double FundUsd, double? CiLow, double? CiHigh, long Paths)
{
    public static FundLevelFacts Of(FundRow row) =>
        new(row.Probability, row.FundUsd, JsonDocuments.Finite(row.CiLow), JsonDocuments.Finite(row.CiHigh), row.Paths);
}
