using System.Collections.Immutable;
using StressGpu.Statistics;

namespace StressGpu.Cli;

/// <summary>What the command line of <c>reverse</c> asks for.</summary>
/// <param name="Common">What it shares with other questions.</param>
/// <param name="Limit">What shall not be breached.</param>
/// <param name="Along">Directions; empty: the usual ones.</param>
internal sealed record ReverseRequest(QuestionRequest Common, LimitExpression Limit, ImmutableArray<string> Along);
