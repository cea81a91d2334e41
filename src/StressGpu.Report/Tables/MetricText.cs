using System.Globalization;
using StressGpu.Model;

namespace StressGpu.Report;

/// <summary>Metrics, statistics and their values in words and numbers for people.</summary>
internal static class MetricText
{
    /// <summary>A metric's name in words: <c>bad debt</c>.</summary>
    public static string Name(string metric) => metric switch
    {
        "unfunded" => "unfunded loss",
        "liquidated" => "liquidated volume",
        "adl" => "deleveraged",
        "max_drawdown" => "max. drawdown",
        "max_drawdown_fair" => "max. drawdown without impact",
        _ => metric.Replace('_', ' '),
    };

    /// <summary>A statistic in words: <c>ES 99 %</c>.</summary>
    public static string Statistic(string statistic, double level) => statistic switch
    {
        "es" => "ES " + Level(level),
        "var" => "VaR " + Level(level),
        "probability" => "probability of any",
        _ => statistic,
    };

    /// <summary>Metric and statistic in few words: <c>P(unfunded loss)</c>, <c>bad debt, ES 99 %</c>.</summary>
    public static string Short(string metric, string statistic, double level) =>
        statistic == "probability" ? $"P({Name(metric)})" : $"{Name(metric)}, {Statistic(statistic, level)}";

    /// <summary>A level: <c>99.9 %</c>.</summary>
    public static string Level(double level) => (100 * level).ToString("0.##", CultureInfo.InvariantCulture) + " %";

    /// <summary>A value in its metric's unit.</summary>
    public static string Value(string metric, string statistic, double value) => double.IsNaN(value) ? "n/a"
        : IsPercent(metric, statistic) ? Amounts.Percent(value)
        : IsMoney(metric) ? Amounts.Money(value)
        : Amounts.Short(value);

    /// <summary>The 95 % interval of an estimate: <c>1.00–1.13 %</c>.</summary>
    public static string Interval(string metric, string statistic, (double Low, double High) ends) =>
        double.IsNaN(ends.Low) || double.IsNaN(ends.High) ? "too few paths"
        : IsPercent(metric, statistic) ? Amounts.PercentRange(ends.Low, ends.High)
        : (IsMoney(metric) ? "$" : "") + Amounts.ShortRange(ends.Low, ends.High);

    /// <summary>A value with its interval: <c>$2.26 m ($2.24–2.27 m)</c>; an event that no path shows as an upper bound.</summary>
    public static string WithInterval(SummaryRow row) => row.Statistic == "probability" && row.Value == 0
        ? $"under {Amounts.Percent(row.CiHigh)} (none in {Amounts.Count(row.Paths)} paths, 95 % confidence)"
        : double.IsNaN(row.Value) ? "n/a"
        : double.IsNaN(row.CiLow) || double.IsNaN(row.CiHigh) ? $"about {Value(row.Metric, row.Statistic, row.Value)} (too few paths for an interval)"
        : $"{Value(row.Metric, row.Statistic, row.Value)} ({Interval(row.Metric, row.Statistic, (row.CiLow, row.CiHigh))})";

    /// <summary>Form of an axis of a metric's values.</summary>
    public static Func<double, string> Axis(string metric) =>
        IsPercent(metric, "mean") ? TickText.Percent : IsMoney(metric) ? TickText.Money : Amounts.Short;

    private static bool IsPercent(string metric, string statistic) =>
        statistic == "probability" || metric is "max_drawdown" or "max_drawdown_fair";

    private static bool IsMoney(string metric) => PathColumns.All.Any(c =>
        PathColumns.Metric(c) == metric && PathColumns.Name(c).EndsWith("_usd", StringComparison.Ordinal));
}
