using StressGpu.Statistics;

namespace StressGpu.Cli;

/// <summary>A size in JSON; NaN is null.</summary>
/// <param name="Target">What shall hold.</param>
/// <param name="Found"><c>found</c>, <c>atStart</c> (the smallest that was tried meets it) or <c>never</c>.</param>
/// <param name="Size">USD of the fund, or the factor of maintenance rates, that was checked.</param>
/// <param name="Estimate">The estimate before it was rounded up to that.</param>
/// <param name="CiLow">Lower end of the estimate's 95 % interval.</param>
/// <param name="CiHigh">Upper end of the estimate's 95 % interval.</param>
/// <param name="Check">The target's statistic in a run with the size.</param>
/// <param name="Met">Whether the target holds there.</param>
internal sealed record SizeFacts(
    string Target, string Found, double Size, double? Estimate, double? CiLow, double? CiHigh, StatisticFacts Check, bool Met)
{
    /// <summary>Maintenance margin that the book locks with the size, USD; null where the fund is sized.</summary>
    public double? MarginUsd { get; init; }

    public static SizeFacts Of(SizeOutcome outcome) => new(
        outcome.Target.Text,
        outcome.Kind switch { CrossingKind.Found => "found", CrossingKind.AtStart => "atStart", _ => "never" },
        outcome.Size, JsonDocuments.Finite(outcome.Estimate.Value), JsonDocuments.Finite(outcome.Estimate.Low),
        JsonDocuments.Finite(outcome.Estimate.High), StatisticFacts.Of(outcome.Statistic.In(outcome.Check.Summary)),
        outcome.Target.IsBreached(outcome.Check.Summary))
    {
        MarginUsd = outcome.What == "margin" ? LockedCapital.Of(outcome.Check.Loaded, null).MarginUsd : null,
    };
}
