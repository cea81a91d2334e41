using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using StressGpu.Model;

namespace StressGpu.Statistics;

/// <summary>
/// A precision of <c>--until</c>: <c>bad_debt.es99 ci &lt; 5%</c> holds once half the width of the 95 % interval is under 5 % of the
/// value, <c>bad_debt.es99 ci &lt; $10k</c> once it is under 10,000 USD.
/// </summary>
public sealed partial record PrecisionExpression
{
    private PrecisionExpression(string text, StatisticName name) => (Text, Name) = (text, name);

    /// <summary>The expression as written.</summary>
    public string Text { get; }

    /// <summary>What is to be precise.</summary>
    public StatisticName Name { get; }

    /// <summary>Whether <see cref="Bound"/> is a share of the value.</summary>
    public required bool IsRelative { get; init; }

    /// <summary>What half the interval's width has to be under: a share of the value, or in the metric's unit.</summary>
    public required double Bound { get; init; }

    /// <summary>Reads a precision; <paramref name="fault"/> says what is wrong and what is known.</summary>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out PrecisionExpression? precision, [NotNullWhen(false)] out string? fault)
    {
        precision = null;
        Match match = Grammar().Match(text);
        if (!match.Success)
        {
            fault = $"'{text}' is not a precision; expected METRIC.STATISTIC ci < NUMBER, as in 'bad_debt.es99 ci < 5%' (of the value) "
                + "or 'bad_debt.es99 ci < $10k'";
            return false;
        }
        if (!StatisticName.TryParse(match.Groups["metric"].Value, match.Groups["statistic"].Value, out StatisticName? name, out fault))
        {
            return false;
        }
        string number = match.Groups["bound"].Value;
        Quantity? bound = Quantity.Of(number);
        fault = bound is not { Value: > 0 } ? $"'{number}' is not a positive number, as in 5 % (of the value) or 1e4"
            : bound.Value.IsPercent ? null
            : bound.Value.FaultFor(name);
        if (fault is not null)
        {
            return false;
        }
        precision = new(text, name) { IsRelative = bound!.Value.IsPercent, Bound = bound.Value.Value };
        return true;
    }

    /// <summary>
    /// Half the interval's width as the bound counts it; NaN where there is no interval yet, and where both ends are the value:
    /// a VaR of zero between zeros says that nothing was seen, not how precise that is.
    /// </summary>
    public double HalfWidth(SummaryRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        double half = (row.CiHigh - row.CiLow) / 2;
        return half > 0 ? (IsRelative ? half / Math.Abs(row.Value) : half) : double.NaN;
    }

    /// <summary>Whether an estimate is precise enough.</summary>
    public bool IsMet(SummaryRow row) => HalfWidth(row) < Bound;

    [GeneratedRegex(@"^\s*(?<metric>[^\s.<>=]+)\.(?<statistic>[^\s<>=]+)\s+ci\s*<=?\s*(?<bound>[^<>=]*[^\s<>=])\s*$")]
    private static partial Regex Grammar();
}
