using System.Collections.Immutable;
using StressGpu.Model;
using StressGpu.Statistics;

namespace StressGpu.Report;

/// <summary>A reverse stress test; the run is the one just beyond the breach, else the scenario as written.</summary>
public sealed record ReverseAnswer : QuestionAnswer
{
    /// <summary>What shall not be.</summary>
    public required LimitExpression Limit { get; init; }

    /// <summary>Crossings by direction, the combination last.</summary>
    public required ImmutableArray<CrossingView> Crossings { get; init; }

    /// <summary>Paths beyond the bound in the run.</summary>
    public required long PathsBeyond { get; init; }

    /// <summary>The most likely of them, a row a path and asset.</summary>
    public ImmutableArray<BreachingRow> Breaching { get; init; } = [];
}
