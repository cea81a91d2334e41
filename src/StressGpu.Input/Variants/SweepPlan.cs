using System.Collections.Immutable;

namespace StressGpu.Input;

/// <summary>What a scenario's member <c>sweep</c> asks for; empty where there is none.</summary>
/// <param name="Axes">What varies; the grid has every combination.</param>
/// <param name="Metrics">Statistics to show, as in <c>bad_debt.es99</c>; not looked into here.</param>
/// <param name="Capital">Path of the member that is the capital; null: fund and margins.</param>
public sealed record SweepPlan(ImmutableArray<SweepAxis> Axes, ImmutableArray<PlacedText> Metrics, PlacedText? Capital)
{
    /// <summary>Nothing is asked for.</summary>
    public static SweepPlan None { get; } = new([], [], null);
}
