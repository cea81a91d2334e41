using System.Collections.Immutable;

namespace StressGpu.Cli;

/// <summary>An axis in JSON: the path of a member and what it is in turn, factors as <c>x 0.5</c>.</summary>
internal sealed record AxisFacts(string Member, ImmutableArray<string> Values);
