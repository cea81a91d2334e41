using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using StressGpu.Model;

namespace StressGpu.Statistics;

/// <summary>A statistic of a metric as command lines name it: <c>bad_debt.es99.9</c>, <c>unfunded.probability</c>.</summary>
/// <param name="Metric">Name of the metric.</param>
/// <param name="Statistic">Statistic as in <see cref="SummaryRow.Statistic"/>.</param>
/// <param name="Level">Level in (0, 1); NaN where the statistic has none.</param>
public sealed record StatisticName(string Metric, string Statistic, double Level)
{
    /// <summary>The column that it is of; null for the amplification, which is a ratio of two.</summary>
    public PathColumn? Column => RunMetrics.All.IndexOf(Metric) is var index && index < PathColumns.All.Length
        ? PathColumns.All[index]
        : null;

    /// <summary>Whether it is an amount of USD.</summary>
    public bool IsMoney => Statistic is "mean" or "var" or "es" && Column is { } column && RunMetrics.IsMoney(column);

    /// <summary>Whether it is a probability, a drawdown or another share, so that a percent of it can be named.</summary>
    public bool IsShare => Statistic == "probability" || Metric is "max_drawdown" or "max_drawdown_fair" or "branching_ratio";

    /// <summary>Reads <c>METRIC.STATISTIC</c>; <paramref name="fault"/> says what is unknown and what is known.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out StatisticName? name, [NotNullWhen(false)] out string? fault)
    {
        ArgumentNullException.ThrowIfNull(text);
        int dot = text.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? TryParse(text, "", out name, out fault) : TryParse(text[..dot], text[(dot + 1)..], out name, out fault);
    }

    /// <summary>Reads the two parts of a name.</summary>
    public static bool TryParse(
        string metric, string statistic, [NotNullWhen(true)] out StatisticName? name, [NotNullWhen(false)] out string? fault)
    {
        ArgumentNullException.ThrowIfNull(statistic);
        ImmutableArray<string> known = RunMetrics.StatisticsOf(metric);
        int index = known.IndexOf(statistic.TrimEnd('%'), 0, known.Length, StringComparer.OrdinalIgnoreCase);
        fault = known.IsEmpty ? $"unknown metric '{metric}'; known: {string.Join(", ", RunMetrics.All)}"
            : index < 0 ? $"unknown statistic '{statistic}' of {metric}; known: {string.Join(", ", known)}"
            : null;
        if (fault is not null)
        {
            name = null;
            return false;
        }
        string word = known[index].TrimEnd([.. "0123456789."]);
        string percent = known[index][word.Length..];
        double level = TailLevel.All.Where(l => RunMetrics.Percent(l) == percent).Select(l => l.Fraction).FirstOrDefault(double.NaN);
        name = new(metric, word, level);
        return true;
    }

    /// <summary>The statistic's row in a summary.</summary>
    public SummaryRow In(RunSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        return summary.Row(Metric, Statistic, Level);
    }

    /// <summary>As it is written.</summary>
    public override string ToString()
    {
        double level = Level;
        TailLevel found = TailLevel.All.FirstOrDefault(l => l.Fraction.Equals(level));
        return $"{Metric}.{Statistic}{(double.IsNaN(level) ? "" : RunMetrics.Percent(found))}";
    }
}
