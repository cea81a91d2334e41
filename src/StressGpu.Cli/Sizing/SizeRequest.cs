using System.Collections.Immutable;
using StressGpu.Statistics;

namespace StressGpu.Cli;

/// <summary>What the command line of <c>size</c> asks for.</summary>
/// <param name="Common">What it shares with other questions.</param>
/// <param name="Target">What shall hold.</param>
/// <param name="Assets">Assets whose rates are scaled; empty: all.</param>
internal sealed record SizeRequest(QuestionRequest Common, LimitExpression Target, ImmutableArray<string> Assets);
