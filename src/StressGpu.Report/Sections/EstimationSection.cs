using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using StressGpu.Model;
using StressGpu.Statistics;

namespace StressGpu.Report;

/// <summary>How a run that does not simulate crude paths alone reached the tail, and whether that can be trusted.</summary>
internal static class EstimationSection
{
    /// <summary>The section; none for crude paths.</summary>
    public static IEnumerable<ReportSection> Of(ReportContext context)
    {
        if (context.Run.Facts.Estimation is not { } facts)
        {
            yield break;
        }

        ReportTable table = new("estimation", "The method and what it came to", ["quantity", "value"], [.. Rows(context, facts)]) { WordColumns = 2 };
        ReportTable? parts = facts.Diagnostics is { } weights ? Components(weights) : null;
        yield return new("estimation", "How was the tail reached?", Lead(facts), [.. Notices(context), TableHtml.Titled(table), .. parts is null ? Array.Empty<XElement>() : [Html.El("h3", parts.Caption), TableHtml.Titled(parts)]])
        {
            Tables = parts is null ? [table] : [table, parts],
        };
    }

    /// <summary>What is wrong with the estimates: on page one and here.</summary>
    public static IEnumerable<XElement> Notices(ReportContext context) => (context.Run.Facts.Estimation?.Diagnostics?.Warnings ?? []).Select(
        w => Html.Of("p", "warning", Html.At("role", "note"), Html.El("strong", "Warning: "), w + "."));

    private static string Lead(EstimationFacts facts) => facts.Method == "splitting"
        ? "Multilevel splitting: a path that reaches a level goes on as several branches, each of which weighs less. Estimates stay unbiased; "
            + "their intervals count each first path with its branches once."
        : "Importance sampling: most paths are pushed towards the tail and weigh what undoes that; some are left as they are, as a guard against a bad push. "
            + "Estimates stay unbiased; the weights show whether they are good.";

    private static IEnumerable<ImmutableArray<Cell>> Rows(ReportContext context, EstimationFacts facts) =>
        General(facts).Concat(facts.Diagnostics is { } found ? Weights(found) : []).Concat(facts.Factor > 0 ? Splits(facts) : [])
            .Append(("the ES 99 % of bad debt is as good as from", $"{Amounts.Short(context.Summary.Row("bad_debt", "es", 0.99).Ess)} crude paths"))
            .Select(r => ImmutableArray.Create(Cell.Of(r.Item1), Cell.Of(r.Item2)));

    private static IEnumerable<(string, string)> General(EstimationFacts facts)
    {
        yield return ("method", facts.Method == "importance" ? "importance sampling" : "multilevel splitting");
        yield return ("pilot", $"{Amounts.Count(facts.PilotPaths)} paths{(double.IsNaN(facts.PilotSeconds) ? "" : $", {Amounts.Duration(facts.PilotSeconds)}")}");
        if (facts.Shifts is { } design)
        {
            yield return ("shifts found", $"{design.Shifts.Length - 1}, each {(design.Segments == 1 ? "the same over the whole horizon" : $"in {design.Segments} parts of the horizon")}, towards {MetricText.Name(PathColumns.Metric(design.Metric))}");
        }
    }

    private static IEnumerable<(string, string)> Weights(WeightDiagnostics found) =>
    [
        ("mean weight, which must be near 1", $"{Text(found.MeanWeight)} ± {Text(1.96 * found.MeanWeightError)}"),
        ("effective paths (Kish)", Amounts.Short(found.EffectivePaths)),
        ("paths beyond the level, and effective ones", $"{Amounts.Count(found.TailPaths)}, {Amounts.Short(found.EffectiveTailPaths)}"),
        ("largest share of one path in the tail", Amounts.Percent(found.LargestTailShare)),
        ("P(beyond), by all paths and by unshifted ones", $"{Amounts.Percent(found.TailProbability)}, {Amounts.Percent(found.DefensiveProbability)}"),
        ("variance of the tail's probability, pilot counted", Ratio(found.VarianceRatio)),
        ("variance of the tail's ES, pilot counted", Ratio(found.EsVarianceRatio)),
    ];

    private static IEnumerable<(string, string)> Splits(EstimationFacts facts) =>
    [
        ("branches of a split", Amounts.Count(facts.Factor)),
        ("levels", facts.Levels.IsEmpty ? "none that enough paths reach: no path was split"
            : $"{MetricText.Name(facts.Levels[0].Metric)} to date of {string.Join(", ", facts.Levels.Select(l => MetricText.Value(l.Metric, "mean", l.Value)))}"),
        ("leaves", Amounts.Count(facts.Leaves)),
    ];

    private static ReportTable Components(WeightDiagnostics weights) => new(
        "estimation-components", "Which shifts carry the tail", ["paths drawn with", "paths", "beyond the level", "share of the tail's weight"],
        [
            .. weights.Components.Select(c => ImmutableArray.Create(
                Cell.Of(c.Component == 0 ? "no shift" : $"shift {c.Component}"), Cell.Of(c.Paths), Cell.Of(c.TailPaths), Cell.Percent(c.TailShare))),
        ]);

    private static string Ratio(double ratio) => ratio >= 1
        ? $"{Amounts.Digits(ratio)} times smaller than of as many crude paths"
        : $"{Amounts.Digits(1 / ratio)} times larger than of as many crude paths";

    private static string Text(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
