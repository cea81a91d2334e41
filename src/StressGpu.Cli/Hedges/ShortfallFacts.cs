using StressGpu.Statistics;

namespace StressGpu.Cli;

/// <summary>A <see cref="PairedShortfall"/> in JSON: ES without and with hedges, and what they save; NaN is null.</summary>
internal sealed record ShortfallFacts(double Without, double With, double Saving, double? CiLow, double? CiHigh)
{
    public static ShortfallFacts Of(PairedShortfall pair) => new(
        pair.First, pair.Second, pair.Difference, JsonDocuments.Finite(pair.Interval.Low), JsonDocuments.Finite(pair.Interval.High));
}
