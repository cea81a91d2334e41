using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using StressGpu.Model;

namespace StressGpu.Statistics;

/// <summary>A limit of <c>--fail-if</c>: <c>bad_debt.es99 &gt; 1e6</c> is breached where the statistic is above 1e6.</summary>
public sealed partial record LimitExpression
{
    private LimitExpression(string text) => Text = text;

    /// <summary>The expression as written.</summary>
    public string Text { get; }

    /// <summary>Name of the metric.</summary>
    public required string Metric { get; init; }

    /// <summary>Statistic as in <see cref="SummaryRow.Statistic"/>.</summary>
    public required string Statistic { get; init; }

    /// <summary>Level in (0, 1); NaN where the statistic has none.</summary>
    public required double Level { get; init; }

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
            fault = $"'{text}' is not a limit; expected METRIC.STATISTIC OPERATOR NUMBER, as in 'bad_debt.es99 > 1e6'";
            return false;
        }
        string metric = match.Groups["metric"].Value;
        string statistic = match.Groups["statistic"].Value;
        fault = FaultOf(metric, statistic, match.Groups["bound"].Value, out double bound);
        if (fault is not null)
        {
            return false;
        }
        string name = statistic.TrimEnd([.. "0123456789."]);
        string percent = statistic[name.Length..];
        limit = new(text)
        {
            Metric = metric,
            Statistic = name,
            Level = TailLevel.All.Where(l => RunMetrics.Percent(l) == percent).Select(l => l.Fraction).FirstOrDefault(double.NaN),
            Operator = match.Groups["operator"].Value,
            Bound = bound,
        };
        return true;
    }

    /// <summary>The statistic's value in a summary.</summary>
    public double ValueIn(RunSummary summary) => summary.Row(Metric, Statistic, Level).Value;

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

    private static string? FaultOf(string metric, string statistic, string number, out double bound)
    {
        bool isNumber = double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out bound) && double.IsFinite(bound);
        ImmutableArray<string> known = RunMetrics.StatisticsOf(metric);
        return known.IsEmpty ? $"unknown metric '{metric}'; known: {string.Join(", ", RunMetrics.All)}"
            : !known.Contains(statistic) ? $"unknown statistic '{statistic}' of {metric}; known: {string.Join(", ", known)}"
            : !isNumber ? $"'{number}' is not a finite number"
            : null;
    }

    [GeneratedRegex(@"^\s*(?<metric>[^\s.<>=]+)\.(?<statistic>[^\s<>=]+)\s*(?<operator>>=|<=|>|<)\s*(?<bound>[^\s<>=]+)\s*$")]
    private static partial Regex Grammar();
}
