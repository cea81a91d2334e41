using System.Text.Json.Serialization;

namespace StressGpu.Model;

/// <summary>A limit of <c>--fail-if</c> and what a run came to.</summary>
/// <param name="Text">The limit as written, which says what is not wanted: <c>bad_debt.es99 &gt; 1e7</c>.</param>
/// <param name="Metric">Name of the metric.</param>
/// <param name="Statistic">As in <see cref="SummaryRow.Statistic"/>.</param>
/// <param name="Level">Level in (0, 1); null where the statistic has none.</param>
/// <param name="Operator">One of <c>&gt; &gt;= &lt; &lt;=</c>.</param>
/// <param name="Bound">The bound, in the metric's unit.</param>
public sealed record LimitResult(string Text, string Metric, string Statistic, double? Level, string Operator, double Bound)
{
    /// <summary>The statistic; null where the run has no value for it.</summary>
    public required double? Value { get; init; }

    /// <summary>Lower end of its 95 % interval; null where there are too few paths for one.</summary>
    public required double? CiLow { get; init; }

    /// <summary>Upper end of its 95 % interval; null where there are too few paths for one.</summary>
    public required double? CiHigh { get; init; }

    /// <summary>Which end of the interval the limit is about: <c>low</c> or <c>high</c>; null, and left out, for the estimate.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? End { get; init; }

    /// <summary>Whether the estimate, or the end of its interval that the limit names, breaches the limit: what the exit code says.</summary>
    public required bool IsBreached { get; init; }

    /// <summary>
    /// Of a limit on the estimate: whether the whole interval, one end of it, or none of it lies on the side that is not wanted. Of one
    /// on an end of the interval: whether that end does.
    /// </summary>
    public LimitVerdict Verdict()
    {
        if (End is not null)
        {
            return (End == "low" ? CiLow : CiHigh) is not { } end ? LimitVerdict.Undecided
                : Breaches(end) ? LimitVerdict.Breached : LimitVerdict.Kept;
        }

        if (Value is null)
        {
            return LimitVerdict.Undecided;
        }

        bool low = Breaches(CiLow ?? double.NegativeInfinity);
        bool high = Breaches(CiHigh ?? double.PositiveInfinity);
        return low != high ? LimitVerdict.Undecided : low ? LimitVerdict.Breached : LimitVerdict.Kept;
    }

    private bool Breaches(double value) => Operator switch
    {
        ">" => value > Bound,
        ">=" => value >= Bound,
        "<" => value < Bound,
        _ => value <= Bound,
    };
}
