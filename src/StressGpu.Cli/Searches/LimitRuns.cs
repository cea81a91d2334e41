using System.Collections.Immutable;
using StressGpu.Input;
using StressGpu.Model;
using StressGpu.Statistics;

namespace StressGpu.Cli;

/// <summary>Evaluates the statistic of a limit at variants of a scenario and notes each.</summary>
internal sealed class LimitRuns(VariantRunner runner, LimitExpression limit, Screen error, bool isQuiet)
{
    private readonly Dictionary<string, SearchPoint> known = [];
    private readonly List<SearchRow> rows = [];

    /// <summary>The limit's statistic.</summary>
    public StatisticName Statistic { get; } = limit.Name;

    /// <summary>The limit.</summary>
    public LimitExpression Limit => limit;

    /// <summary>The rows of search.parquet so far.</summary>
    public ImmutableArray<SearchRow> Rows => [.. rows];

    /// <summary>Whether the expression is true of a value.</summary>
    public bool Holds(double value) => limit.Operator switch
    {
        ">" => value > limit.Bound,
        ">=" => value >= limit.Bound,
        "<" => value < limit.Bound,
        _ => value <= limit.Bound,
    };

    /// <summary>Simulates a variant, or remembers it.</summary>
    /// <param name="search">What is searched along.</param>
    /// <param name="at">How far.</param>
    /// <param name="changes">The variant.</param>
    public SearchPoint Evaluate(string search, double at, ImmutableArray<MemberChange> changes)
    {
        string key = string.Join('\n', changes);
        if (!known.TryGetValue(key, out SearchPoint point))
        {
            RunSummary summary = runner.Run(new RunSettings(changes, []), null).Summary;
            SummaryRow row = Statistic.In(summary);
            point = new SearchPoint(at, limit.ValueIn(summary), row.CiLow, row.CiHigh);
            known.Add(key, point);
            if (error.IsTerminal && !isQuiet)
            {
                string what = key.Length == 0 ? "as written" : key.Replace("\n", ", ", StringComparison.Ordinal);
                error.Line($"run {runner.Runs}: {what}: {StatisticText.Number(Statistic, row.Value)} ({StatisticText.Interval(Statistic, row.CiLow, row.CiHigh)})");
            }
        }

        point = point with { At = at };
        rows.Add(new SearchRow(search, at, string.Join(", ", changes), point.Value, point.Low, point.High, Holds(point.Value)));
        return point;
    }
}
