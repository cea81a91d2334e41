using System.Collections.Immutable;

namespace StressGpu.Cli;

/// <summary>A point of a sweep in JSON; NaN is null.</summary>
/// <param name="Point">0 is the scenario as it is written.</param>
/// <param name="Values">What each axis is there; empty at point 0.</param>
/// <param name="RunId">That of <c>run</c> with the same members.</param>
/// <param name="FundUsd">Insurance fund.</param>
/// <param name="MarginUsd">Maintenance margins at the start.</param>
/// <param name="Capital">Sum of the members named as capital.</param>
/// <param name="OnFront">Whether it is on the Pareto front.</param>
/// <param name="Statistics">The metrics asked for.</param>
internal sealed record PointFacts(
    int Point, ImmutableArray<string> Values, string RunId, double FundUsd, double MarginUsd, double? Capital, bool OnFront,
    ImmutableArray<PointStatistic> Statistics);
