using StressGpu.Statistics;

namespace StressGpu.Cli;

/// <summary>ES without and with hedges, and what they save, in JSON; NaN is null.</summary>
internal sealed record ShortfallFacts(double Without, double With, double Saving, double? CiLow, double? CiHigh)
{
    public double? WithoutCiLow { get; init; }

    public double? WithoutCiHigh { get; init; }

    public double? WithCiLow { get; init; }

    public double? WithCiHigh { get; init; }

    public static ShortfallFacts Of(HedgedShortfall half) => new(
        half.Saving.First, half.Saving.Second, half.Saving.Difference,
        JsonDocuments.Finite(half.Saving.Interval.Low), JsonDocuments.Finite(half.Saving.Interval.High))
    {
        WithoutCiLow = JsonDocuments.Finite(half.Without.Low),
        WithoutCiHigh = JsonDocuments.Finite(half.Without.High),
        WithCiLow = JsonDocuments.Finite(half.With.Low),
        WithCiHigh = JsonDocuments.Finite(half.With.High),
    };
}
