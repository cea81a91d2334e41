using System.Globalization;
using System.Text.RegularExpressions;

namespace StressGpu.Statistics;

/// <summary>A number as people write it: <c>1e6</c>, <c>$2.5m</c>, <c>10 k</c>, <c>0.1 %</c>.</summary>
/// <param name="Value">The number, in USD or as a fraction.</param>
/// <param name="IsPercent">Whether it was written with a percent sign.</param>
/// <param name="IsUsd">Whether it was written with a dollar sign.</param>
internal readonly partial record struct Quantity(double Value, bool IsPercent, bool IsUsd)
{
    /// <summary>Reads one; null where the text is none, or not finite.</summary>
    public static Quantity? Of(string text)
    {
        Match match = Grammar().Match(text);
        if (!match.Success || !double.TryParse(
            match.Groups["number"].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number))
        {
            return null;
        }
        double value = match.Groups["unit"].Value.ToUpperInvariant() switch
        {
            "%" => number / 100,
            "K" => number * 1e3,
            "M" => number * 1e6,
            "B" or "BN" => number * 1e9,
            "T" or "TN" => number * 1e12,
            _ => number,
        };
        bool isPercent = match.Groups["unit"].Value == "%";
        bool isUsd = match.Groups["usd"].Success;
        return double.IsFinite(value) && !(isPercent && isUsd) ? new(value, isPercent, isUsd) : null;
    }

    /// <summary>What keeps the number from being a bound of a statistic; null where nothing does.</summary>
    public string? FaultFor(StatisticName name) =>
        IsPercent && !name.IsShare ? $"{name.Metric}.{name.Statistic} is no share: a bound in percent says nothing of it"
        : IsUsd && !name.IsMoney ? $"{name.Metric}.{name.Statistic} is no amount of USD"
        : null;

    /// <summary>What is said of a text that is no number.</summary>
    public static string FaultOf(string text) => $"'{text}' is not a finite number, as in 1e6, $2.5m or 0.1 %";

    [GeneratedRegex(@"^(?<usd>\$)?\s*(?<number>[-+]?[0-9.]+(e[-+]?[0-9]+)?)\s*(?<unit>%|k|m|bn?|tn?)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Grammar();
}
