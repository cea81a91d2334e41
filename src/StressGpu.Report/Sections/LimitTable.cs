using System.Collections.Immutable;
using System.Xml.Linq;
using StressGpu.Model;

namespace StressGpu.Report;

/// <summary>Limits with value, interval and verdict.</summary>
internal static class LimitTable
{
    /// <summary>The table.</summary>
    public static ReportTable Of(ImmutableArray<LimitResult> limits) => new(
        "limits", "Limits against results", ["verdict", "metric", "fails if", "result", "95 % interval"],
        [.. limits.Select(Row)])
    {
        WordColumns = 2,
    };

    /// <summary>The table in the page, verdicts marked by sign, word and colour.</summary>
    public static XElement ToHtml(ImmutableArray<LimitResult> limits)
    {
        XElement table = TableHtml.Titled(Of(limits));
        foreach ((XElement row, LimitResult limit) in table.Descendants("tbody").Elements("tr").Zip(limits))
        {
            row.SetAttributeValue("class", limit.Verdict() switch
            {
                LimitVerdict.Breached => "breached",
                LimitVerdict.Kept => "kept",
                _ => "undecided",
            });
        }

        return table;
    }

    private static ImmutableArray<Cell> Row(LimitResult limit)
    {
        double level = limit.Level ?? double.NaN;
        (double low, double high) = (limit.CiLow ?? double.NaN, limit.CiHigh ?? double.NaN);
        return
        [
            Cell.Of(Words(limit.Verdict())),
            Cell.Of($"{MetricText.Name(limit.Metric)}, {MetricText.Statistic(limit.Statistic, level)}"),
            new($"{End(limit.End)}{limit.Operator} {MetricText.Value(limit.Metric, limit.Statistic, limit.Bound)}", limit.Text),
            Cell.Of(limit.Value ?? double.NaN, v => MetricText.Value(limit.Metric, limit.Statistic, v)),
            Cell.Of(MetricText.Interval(limit.Metric, limit.Statistic, (low, high))),
        ];
    }

    private static string End(string? end) => end switch { "low" => "lower end ", "high" => "upper end ", _ => "" };

    private static string Words(LimitVerdict verdict) => verdict switch
    {
        LimitVerdict.Breached => "✕ breached",
        LimitVerdict.Kept => "✓ kept",
        _ => "? undecided",
    };
}
