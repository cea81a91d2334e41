using System.Collections.Immutable;
using StressGpu.Input;
using StressGpu.Statistics;

namespace StressGpu.Cli;

/// <summary>What the command line of <c>sweep</c> asks for.</summary>
/// <param name="Common">What it shares with other questions.</param>
/// <param name="Axes">What varies; empty: what the scenario says.</param>
/// <param name="Metrics">Statistics to show; empty: what the scenario says.</param>
internal sealed record SweepRequest(QuestionRequest Common, ImmutableArray<SweepAxis> Axes, ImmutableArray<StatisticName> Metrics);
