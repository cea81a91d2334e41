using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using StressGpu.Model;

namespace StressGpu.Statistics;

/// <summary>A statistic of a metric by name: <c>bad_debt.es99</c>, <c>unfunded.probability</c>.</summary>
/// <param name="Metric">Name of the metric.</param>
/// <param name="Statistic">Statistic as in <see cref="SummaryRow.Statistic"/>.</param>
/// <param name="Level">Level in (0, 1); NaN where the statistic has none.</param>
public sealed record StatisticName(string Metric, string Statistic, double Level)
{
    /// <summary>The column that it is of; null for the amplification, which is a ratio of two.</summary>
    public PathColumn? Column => RunMetrics.All.IndexOf(Metric) is var index && index < PathColumns.All.Length
        ? PathColumns.All[index]
        : null;

    /// <summary>Reads a name; <paramref name="fault"/> says what is wrong and what is known.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out StatisticName? name, [NotNullWhen(false)] out string? fault)
    {
        ArgumentNullException.ThrowIfNull(text);
        name = null;
        int dot = text.IndexOf('.', StringComparison.Ordinal);
        (string metric, string statistic) = dot < 0 ? (text, "") : (text[..dot], text[(dot + 1)..]);
        ImmutableArray<string> known = RunMetrics.StatisticsOf(metric);
        fault = known.IsEmpty ? $"unknown metric '{metric}'; known: {string.Join(", ", RunMetrics.All)}"
            : !known.Contains(statistic) ? $"unknown statistic '{statistic}' of {metric}; known: {string.Join(", ", known)}"
            : null;
        if (fault is not null)
        {
            return false;
        }

        string word = statistic.TrimEnd([.. "0123456789."]);
        string percent = statistic[word.Length..];
        double level = TailLevel.All.Where(l => RunMetrics.Percent(l) == percent).Select(l => l.Fraction).FirstOrDefault(double.NaN);
        name = new(metric, word, level);
        return true;
    }

    /// <summary>Its row in a summary.</summary>
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
