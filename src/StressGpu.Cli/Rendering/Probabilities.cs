using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>Probabilities of the headline events, the amplification and the branching ratio, each with its 95 % interval.</summary>
internal static class Probabilities
{
    /// <summary>Label and text of each line.</summary>
    public static IEnumerable<(string Label, string Text)> Lines(RunSummary summary, Venue venue)
    {
        yield return ("P(any bad debt)", Probability(summary, PathColumn.BadDebtUsd));
        yield return ("P(fund exhausted)", Probability(summary, PathColumn.UnfundedUsd));
        if (VenueText.Deleverages(venue))
        {
            yield return ("P(auto-deleveraging)", Probability(summary, PathColumn.AdlUsd));
        }

        SummaryRow ratio = summary.Row("amplification", "ratio");
        yield return ("amplification", double.IsNaN(ratio.Value)
            ? "n/a: without price impact nothing is liquidated"
            : $"{Amounts.Digits(ratio.Value)} times the liquidations without price impact{Interval(ratio, Amounts.ShortRange)}");
        SummaryRow branching = summary.Row(PathColumns.Metric(PathColumn.BranchingRatio), "mean");
        yield return ("branching ratio", $"{Amounts.Digits(branching.Value)} (1 is critical){Interval(branching, Amounts.ShortRange)}");
    }

    private static string Probability(RunSummary summary, PathColumn column)
    {
        SummaryRow row = summary.Row(PathColumns.Metric(column), "probability");
        return row.Value == 0
            ? $"0 in {Amounts.Count(row.Paths)} paths: under {Amounts.Percent(row.CiHigh)} at 95 % confidence"
            : Amounts.Percent(row.Value) + Interval(row, Amounts.PercentRange);
    }

    private static string Interval(SummaryRow row, Func<double, double, string> range) =>
        double.IsNaN(row.CiLow) || double.IsNaN(row.CiHigh) ? "  (too few paths)" : $"  ({range(row.CiLow, row.CiHigh)})";
}
