using System.Text.Json;
using StressGpu.Model;
using StressGpu.Results;

namespace StressGpu.Cli;

/// <summary>Differences from a baseline as text for people.</summary>
internal static class BaselineText
{
    private const double MostAsPercent = 10;

    /// <summary>A member with what it was and is: <c>venue.insuranceFundUsd 1600000 → 3200000</c>.</summary>
    public static string Change(ScenarioChange change) => change.Member.StartsWith("file of ", StringComparison.Ordinal)
        ? $"{change.Member}: another one"
        : $"{change.Member} {Value(change.Baseline)} → {Value(change.Value)}";

    /// <summary>A difference, for money with its share of the baseline: <c>-$1.20 k (-61 %)</c>.</summary>
    public static string Difference(PathColumn column, BaselineRow row) => column switch
    {
        PathColumn.MaxDrawdown => Points(row.Difference),
        PathColumn.Halts => Signed(row.Difference, Amounts.Short),
        _ => Signed(row.Difference, Amounts.Money) + (row.Baseline > 0 && row.Difference != 0 ? $" ({Share(row)})" : ""),
    };

    /// <summary>The interval of a difference: <c>-1.30 to -1.10 k</c>.</summary>
    public static string Interval(PathColumn column, BaselineRow row) =>
        double.IsNaN(row.CiLow) || double.IsNaN(row.CiHigh) ? "too few paths"
        : column == PathColumn.MaxDrawdown ? PointsRange(row)
        : Amounts.ShortRange(row.CiLow, row.CiHigh).Replace("–", " to ", StringComparison.Ordinal);

    /// <summary>How many times less variance the pairing leaves: <c>÷ 140</c>.</summary>
    public static string Reduction(BaselineRow row) =>
        double.IsNaN(row.VarianceRatio) || row.VarianceRatio == 0 ? "" : "÷ " + Amounts.Short(1 / row.VarianceRatio);

    /// <summary>Label and text of the change of each headline probability.</summary>
    public static IEnumerable<(string Label, string Text)> Probabilities(BaselineOutcome outcome) =>
        from each in ((string Label, PathColumn Column)[])
            [("P(any bad debt)", PathColumn.BadDebtUsd), ("P(fund exhausted)", PathColumn.UnfundedUsd), ("P(auto-deleveraging)", PathColumn.AdlUsd)]
        let row = outcome.Row(each.Column, "probability")!
        where each.Column != PathColumn.AdlUsd || row.Baseline > 0 || row.Value > 0
        select (each.Label, row.DifferingPaths == 0
            ? $"{Amounts.Percent(row.Value)} as before, on the same paths"
            : $"{Amounts.Percent(row.Baseline)} → {Amounts.Percent(row.Value)}: {Points(row.Difference)}  ({PointsRange(row)})");

    private static string Value(JsonElement? value) => value switch
    {
        null => "none",
        { ValueKind: JsonValueKind.Object or JsonValueKind.Array } => "…",
        { } scalar => CanonicalJson.Of(scalar),
    };

    private static string Share(BaselineRow row) => row.Value < MostAsPercent * row.Baseline
        ? Signed(row.Difference / row.Baseline, Amounts.Percent)
        : "x " + Amounts.Short(row.Value / row.Baseline);

    private static string Signed(double value, Func<double, string> text) => (value > 0 ? "+" : "") + text(value);

    private static string Points(double fraction) => Signed(fraction, Amounts.Percent).Replace("%", "points", StringComparison.Ordinal);

    private static string PointsRange(BaselineRow row) => Amounts.PercentRange(row.CiLow, row.CiHigh)
        .Replace("–", " to ", StringComparison.Ordinal).Replace(" %", "", StringComparison.Ordinal);
}
