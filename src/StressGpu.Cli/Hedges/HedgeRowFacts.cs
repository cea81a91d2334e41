using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>A <see cref="HedgeRow"/> in JSON; NaN is null.</summary>
internal sealed record HedgeRowFacts(string Asset, double NotionalUsd, double SavingUsd, double? CiLow, double? CiHigh)
{
    public static HedgeRowFacts Of(HedgeRow row) =>
        new(row.Asset, row.NotionalUsd, row.SavingUsd, JsonDocuments.Finite(row.CiLow), JsonDocuments.Finite(row.CiHigh));
}
