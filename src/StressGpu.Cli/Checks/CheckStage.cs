using System.Collections.Immutable;
using StressGpu.Model;
using StressGpu.Statistics;

namespace StressGpu.Cli;

/// <summary>After a run with <c>--checks</c>: simulates part of it again with one thing changed at a time.</summary>
/// <remarks>
/// Mechanisms are paired with the run path by path, on the same random numbers. Another time step draws others, so that its
/// difference is of independent runs, and its interval wider.
/// </remarks>
internal static class CheckStage
{
    private const long MostPaths = 131_072;
    private const long LeastPaths = 1_024;
    private const long Share = 4;
    private const double CheckLevel = 0.99;

    /// <summary>How many paths each variant takes: a quarter of the run's, between a thousand and 131,072.</summary>
    public static long PathsOf(long paths)
    {
        long some = Math.Min(paths, Math.Clamp(paths / Share, LeastPaths, MostPaths));
        return some - some % 2;
    }

    /// <summary>The rows of checks.parquet.</summary>
    public static ImmutableArray<CheckRow> Of(RunOutcome run, CancellationToken cancellation)
    {
        long paths = PathsOf(run.Scenario.Paths);
        if (paths == 0)
        {
            return [];
        }

        CheckRun normal = CheckRun.Of(run, run.Scenario, paths, cancellation);
        return
        [
            .. CheckVariants.Of(run.Scenario).SelectMany(variant =>
            {
                CheckRun changed = CheckRun.Of(run, variant.Scenario, paths, cancellation);
                return variant.Kind == CheckRow.TimeStep
                    ? Independent(variant, changed.Summary, normal.Summary)
                    : Paired(variant, changed, normal, run.Scenario.Market.Antithetic);
            }),
        ];
    }

    private static IEnumerable<CheckRow> Paired(CheckVariant variant, CheckRun changed, CheckRun normal, bool antithetic) =>
        from column in CheckRun.Columns
        from difference in BaselineComparison.Of(
            column, normal.Summary.Paths, antithetic, () => [new PairedValues(changed.Values(column), normal.Values(column))])
        where difference.Statistic != "es" || difference.Level == CheckLevel
        select Row(variant, changed.Summary.Row(difference.Metric, difference.Statistic, difference.Level)) with
        {
            Difference = difference.Difference,
            DifferenceLow = difference.CiLow,
            DifferenceHigh = difference.CiHigh,
        };

    private static IEnumerable<CheckRow> Independent(CheckVariant variant, RunSummary changed, RunSummary normal) =>
        from column in CheckRun.Columns
        from each in ((string Statistic, double Level)[])[("mean", double.NaN), ("probability", double.NaN), ("es", CheckLevel)]
        where each.Statistic != "probability" || RunMetrics.IsMoney(column)
        let row = changed.Row(PathColumns.Metric(column), each.Statistic, each.Level)
        let former = normal.Row(row.Metric, row.Statistic, row.Level)
        let difference = row.Value - former.Value
        let error = Math.Sqrt(Square(row) + Square(former))
        select Row(variant, row) with { Difference = difference, DifferenceLow = difference - error, DifferenceHigh = difference + error };

    // Half the width of an interval, squared: 1.96 standard errors.
    private static double Square(SummaryRow row) => (row.CiHigh - row.CiLow) * (row.CiHigh - row.CiLow) / 4;

    private static CheckRow Row(CheckVariant variant, SummaryRow row) => new(variant.Kind, variant.Name, row.Metric, row.Statistic, row.Level, row.Paths)
    {
        Value = row.Value,
        CiLow = row.CiLow,
        CiHigh = row.CiHigh,
        Difference = double.NaN,
        DifferenceLow = double.NaN,
        DifferenceHigh = double.NaN,
    };
}
