using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Statistics;

/// <summary>Which statistics a run reports of which metric.</summary>
public static class RunMetrics
{
    /// <summary>Name of the ratio of liquidations at fair prices with and without price impact.</summary>
    public const string Amplification = "amplification";

    /// <summary>Metrics with an exceedance curve and a list of worst paths.</summary>
    public static ImmutableArray<PathColumn> Headline { get; } =
    [
        PathColumn.BadDebtUsd, PathColumn.FundDrawUsd, PathColumn.UnfundedUsd, PathColumn.LiquidatedUsd,
        PathColumn.MaxDrawdown, PathColumn.AdlUsd,
    ];

    /// <summary>All metrics: the path columns' in file order, then <see cref="Amplification"/>.</summary>
    public static ImmutableArray<string> All { get; } = [.. PathColumns.All.Select(PathColumns.Metric), Amplification];

    /// <summary>Whether the column is an amount of USD, for which P(> 0) is reported.</summary>
    public static bool IsMoney(PathColumn column) => PathColumns.Name(column).EndsWith("_usd", StringComparison.Ordinal);

    /// <summary>
    /// Whether VaR and ES are reported: not of the first liquidation's step, where early is worse and -1 stands for none.
    /// Its mean is over the paths that liquidate.
    /// </summary>
    public static bool HasTail(PathColumn column) => column != PathColumn.FirstLiquidationStep;

    /// <summary>The statistics of a metric as <c>--fail-if</c> names them; empty for an unknown metric.</summary>
    public static ImmutableArray<string> StatisticsOf(string metric)
    {
        if (metric == Amplification)
        {
            return ["ratio"];
        }
        int index = All.IndexOf(metric);
        if (index < 0)
        {
            return [];
        }
        PathColumn column = PathColumns.All[index];
        IEnumerable<string> tail = HasTail(column)
            ? TailLevel.All.SelectMany(l => new[] { "var" + Percent(l), "es" + Percent(l) })
            : [];
        return ["mean", .. IsMoney(column) ? ["probability"] : Array.Empty<string>(), .. tail];
    }

    internal static string Percent(TailLevel level) =>
        (level.BasisPoints / 100m).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
}
