using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using StressGpu.Model;

namespace StressGpu.Statistics;

/// <summary>
/// A limit of <c>--fail-if</c>: <c>bad_debt.es99 &gt; $1m</c> is breached where the statistic is above 1e6,
/// <c>bad_debt.es99 high &gt; $1m</c> where the upper end of its 95 % interval is.
/// </summary>
public sealed partial record LimitExpression
{
    private LimitExpression(string text, StatisticName name) => (Text, Name) = (text, name);

    /// <summary>The expression as written.</summary>
    public string Text { get; }

    /// <summary>What is limited.</summary>
    public StatisticName Name { get; }

    /// <summary>Name of the metric.</summary>
    public string Metric => Name.Metric;

    /// <summary>Statistic as in <see cref="SummaryRow.Statistic"/>.</summary>
    public string Statistic => Name.Statistic;

    /// <summary>Level in (0, 1); NaN where the statistic has none.</summary>
    public double Level => Name.Level;

    /// <summary>Which figure of the estimate is compared.</summary>
    public required IntervalEnd End { get; init; }

    /// <summary>One of <c>&gt; &gt;= &lt; &lt;=</c>.</summary>
    public required string Operator { get; init; }

    /// <summary>The bound, in the metric's unit (USD, fraction, count).</summary>
    public required double Bound { get; init; }

    /// <summary>Reads a limit; <paramref name="fault"/> says what is wrong and what is known.</summary>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out LimitExpression? limit, [NotNullWhen(false)] out string? fault)
    {
        limit = null;
        Match match = Grammar().Match(text);
        if (!match.Success)
        {
            fault = $"'{text}' is not a limit; expected METRIC.STATISTIC [low|high] OPERATOR NUMBER, as in 'bad_debt.es99 > 1e6', "
                + "'unfunded.probability high > 0.1 %'";
            return false;
        }
        if (!StatisticName.TryParse(match.Groups["metric"].Value, match.Groups["statistic"].Value, out StatisticName? name, out fault))
        {
            return false;
        }
        string number = match.Groups["bound"].Value;
        Quantity? bound = Quantity.Of(number);
        fault = bound is null ? Quantity.FaultOf(number) : bound.Value.FaultFor(name);
        if (fault is not null)
        {
            return false;
        }
        limit = new(text, name)
        {
            End = match.Groups["end"].Value switch { "low" => IntervalEnd.Low, "high" => IntervalEnd.High, _ => IntervalEnd.Value },
            Operator = match.Groups["operator"].Value,
            Bound = bound!.Value.Value,
        };
        return true;
    }

    /// <summary>What is compared with the bound: the statistic's value, or an end of its interval.</summary>
    public double ValueIn(RunSummary summary)
    {
        SummaryRow row = Name.In(summary);
        return End switch { IntervalEnd.Low => row.CiLow, IntervalEnd.High => row.CiHigh, _ => row.Value };
    }

    /// <summary>Whether a run breaches the limit. A statistic without a value (NaN) breaches none.</summary>
    public bool IsBreached(RunSummary summary)
    {
        double value = ValueIn(summary);
        return Operator switch
        {
            ">" => value > Bound,
            ">=" => value >= Bound,
            "<" => value < Bound,
            _ => value <= Bound,
        };
    }

    /// <summary>Whether the limit asks for an end of an interval that cannot be given: there are too few paths for one.</summary>
    public bool IsUndecided(RunSummary summary) =>
        End != IntervalEnd.Value && double.IsNaN(ValueIn(summary)) && !double.IsNaN(Name.In(summary).Value);

    [GeneratedRegex(
        @"^\s*(?<metric>[^\s.<>=]+)\.(?<statistic>[^\s<>=]+)(\s+(?<end>low|high))?\s*(?<operator>>=|<=|>|<)\s*(?<bound>[^<>=]*[^\s<>=])\s*$")]
    private static partial Regex Grammar();
}
