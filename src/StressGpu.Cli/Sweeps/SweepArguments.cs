using System.Collections.Immutable;

namespace StressGpu.Cli;

/// <summary>What a sweep was asked, in its manifest and in JSON.</summary>
/// <param name="Axes">What varies.</param>
/// <param name="Metrics">Statistics to show; the first is the risk.</param>
/// <param name="Capital">Member that is the capital; null: fund and margins.</param>
internal sealed record SweepArguments(ImmutableArray<AxisFacts> Axes, ImmutableArray<string> Metrics, string? Capital)
{
    public static SweepArguments Of(SweepSettings settings) => new(
        [.. settings.Axes.Select(a => new AxisFacts(a.Member, [.. a.Values.Select(v => v.ToString())]))],
        [.. settings.Metrics.Select(m => m.ToString())], settings.Capital);
}
