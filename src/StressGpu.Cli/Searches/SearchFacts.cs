using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>A <see cref="SearchRow"/> in JSON; NaN is null.</summary>
internal sealed record SearchFacts(string Search, double At, string Members, double? Value, double? CiLow, double? CiHigh, bool Holds)
{
    public static SearchFacts Of(SearchRow row) => new(
        row.Search, row.At, row.Members, JsonDocuments.Finite(row.Value), JsonDocuments.Finite(row.CiLow), JsonDocuments.Finite(row.CiHigh), row.Holds);
}
