using StressGpu.Model;
using StressGpu.Statistics;

namespace StressGpu.Cli;

/// <summary>Limits as a manifest keeps them.</summary>
internal static class LimitResults
{
    /// <summary>A limit with what a run came to.</summary>
    public static LimitResult Of(LimitExpression limit, RunSummary summary)
    {
        SummaryRow row = summary.Row(limit.Metric, limit.Statistic, limit.Level);
        return new(
            limit.Text, limit.Metric, limit.Statistic, JsonDocuments.Finite(limit.Level), limit.Operator, limit.Bound)
        {
            Value = JsonDocuments.Finite(row.Value),
            CiLow = JsonDocuments.Finite(row.CiLow),
            CiHigh = JsonDocuments.Finite(row.CiHigh),
            End = limit.End switch { IntervalEnd.Low => "low", IntervalEnd.High => "high", _ => null },
            IsBreached = limit.IsBreached(summary),
        };
    }
}
