using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Report;

/// <summary>Something that losses come from.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Text">How much of it.</param>
/// <param name="IsOfTail">Whether it is a share of the tail's bad debt.</param>
internal sealed record Driver(string Name, string Text, bool IsOfTail)
{
    private const int Most = 3;
    private const double Normal95 = 1.96;

    /// <summary>The three largest: by asset and side where the tail was attributed, and how much the cascade adds.</summary>
    public static ImmutableArray<Driver> Largest(ReportContext context)
    {
        Driver[] cascade = [.. Cascade(context)];
        Driver[] sides = [.. Sides(context).Take(Most - Math.Min(1, cascade.Length))];
        return [.. sides, .. cascade.Take(Most - sides.Length)];
    }

    private static IEnumerable<Driver> Sides(ReportContext context) =>
        from row in context.Run.Systemic?.Of(SystemicKinds.Asset, "bad_debt_share") ?? []
        where row.Value > 0
        orderby row.Value descending
        select new Driver(
            row.Side.Length > 0 ? $"{row.Asset} {row.Side}s" : row.Asset,
            $"{Amounts.Percent(row.Value)}{Error(row)}", true);

    private static IEnumerable<Driver> Cascade(ReportContext context)
    {
        SummaryRow amplification = context.Summary.Row("amplification", "ratio");
        SummaryRow branching = context.Summary.Row("branching_ratio", "mean");
        if (amplification.Value > 0)
        {
            yield return new("The cascade", $"multiplies liquidations by {MetricText.WithInterval(amplification)}: forced trades move prices.", false);
        }

        if (branching.Value > 0)
        {
            yield return new("Contagion in time", $"{Amounts.Percent(branching.Value)} of liquidated volume is caused by earlier liquidations.", false);
        }

        SummaryRow drawdown = context.Summary.Row("max_drawdown_fair", "es", 0.99);
        if (drawdown.Value > 0)
        {
            yield return new("The shock itself", $"fair prices fall by {MetricText.Value("max_drawdown_fair", "es", drawdown.Value)} on the worst 1 % of paths.", false);
        }
    }

    private static string Error(SystemicRow row) =>
        double.IsNaN(row.StandardError) ? "" : $" ± {Amounts.Percent(Normal95 * row.StandardError)}";
}
