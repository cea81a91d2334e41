using System.Collections.Immutable;

namespace StressGpu.Model;

/// <summary>Who and what is behind the tail of bad debt.</summary>
/// <param name="Rows">All measures: the tail, accounts by their share, ladders, assets, contagion, branching.</param>
public sealed record SystemicMeasures(ImmutableArray<SystemicRow> Rows)
{
    /// <summary>Rows of one kind and metric, in order.</summary>
    public IEnumerable<SystemicRow> Of(string kind, string metric) => Rows.Where(r => r.Kind == kind && r.Metric == metric);

    /// <summary>The value of a measure that has no account and no asset; NaN where it is missing.</summary>
    public double Value(string kind, string metric) => Of(kind, metric).FirstOrDefault()?.Value ?? double.NaN;
}
