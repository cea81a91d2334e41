using StressGpu.Model;
using StressGpu.Statistics;

namespace StressGpu.Cli;

/// <summary>Statistics as text for people.</summary>
internal static class StatisticText
{
    /// <summary><c>bad debt, ES 99 %</c>.</summary>
    public static string Heading(StatisticName name)
    {
        string metric = name.Metric.Replace('_', ' ');
        return name.Statistic switch
        {
            "probability" => $"P({metric} > 0)",
            "es" or "var" => $"{metric}, {(name.Statistic == "es" ? "ES" : "VaR")} {Amounts.Percent(name.Level)}",
            _ => $"{metric}, {name.Statistic}",
        };
    }

    /// <summary>A value in the unit of its statistic.</summary>
    public static string Number(StatisticName name, double value) =>
        double.IsNaN(value) ? "none"
        : IsFraction(name) ? Amounts.Percent(value)
        : IsMoney(name) ? Amounts.Money(value)
        : Amounts.Short(value);

    /// <summary>An interval in the same unit.</summary>
    public static string Interval(StatisticName name, double low, double high) =>
        double.IsNaN(low) || double.IsNaN(high) ? "too few paths"
        : IsFraction(name) ? Amounts.PercentRange(low, high)
        : Amounts.ShortRange(low, high);

    /// <summary>The difference from point 0, with its interval where it has one.</summary>
    public static string Difference(StatisticName name, SweepRow row)
    {
        if (double.IsNaN(row.Difference))
        {
            return "";
        }

        string sign = row.Difference > 0 ? "+" : "";
        string interval = double.IsNaN(row.DifferenceLow) ? ""
            : $" ({Interval(name, row.DifferenceLow, row.DifferenceHigh).Replace("–", " to ", StringComparison.Ordinal)})";
        return row.Difference == 0 ? "same" : sign + Number(name, row.Difference) + interval;
    }

    private static bool IsFraction(StatisticName name) => name.Statistic == "probability"
        || name.Column is PathColumn.MaxDrawdown or PathColumn.MaxDrawdownFair;

    private static bool IsMoney(StatisticName name) => name.Column is { } column && RunMetrics.IsMoney(column);
}
