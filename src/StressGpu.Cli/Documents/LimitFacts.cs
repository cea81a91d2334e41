using StressGpu.Model;
using StressGpu.Statistics;

namespace StressGpu.Cli;

/// <summary>A limit of <c>--fail-if</c> in JSON output.</summary>
/// <param name="Expression">As written.</param>
/// <param name="Value">What is compared with the bound: the estimate, or the end of its interval that the limit names.</param>
/// <param name="CiLow">Lower end of the estimate's interval.</param>
/// <param name="CiHigh">Upper end of the estimate's interval.</param>
/// <param name="Bound">The bound.</param>
/// <param name="Breached">Whether the run breaches the limit.</param>
/// <param name="Undecided">Whether there are too few paths for the end that the limit names.</param>
internal sealed record LimitFacts(
    string Expression, double? Value, double? CiLow, double? CiHigh, double Bound, bool Breached, bool Undecided)
{
    public static LimitFacts Of(LimitExpression limit, RunSummary summary)
    {
        SummaryRow row = limit.Name.In(summary);
        return new(
            limit.Text, JsonDocuments.Finite(limit.ValueIn(summary)), JsonDocuments.Finite(row.CiLow), JsonDocuments.Finite(row.CiHigh),
            limit.Bound, limit.IsBreached(summary), limit.IsUndecided(summary));
    }
}
