using System.Collections.Immutable;
using System.Xml.Linq;
using StressGpu.Model;

namespace StressGpu.Report;

/// <summary>The exceedance curve of one metric.</summary>
internal static class ExceedanceChart
{
    private const double MostDecades = 2;

    /// <summary>The points that are shown: positive thresholds with a positive probability.</summary>
    public static ImmutableArray<ExceedanceRow> Points(ReportContext context, string metric) =>
        [.. context.Summary.Curve(metric).Where(p => p.Threshold > 0 && p.Probability > 0)];

    /// <summary>The figure.</summary>
    public static Figure Of(ReportContext context, string metric)
    {
        IReadOnlyList<ExceedanceRow> points = Points(context, metric);
        SummaryRow one = context.Summary.Row(metric, "var", 0.99);
        SummaryRow rare = context.Summary.Row(metric, "var", 0.999);
        string name = MetricText.Name(metric);
        return new(
            Capital(name), $"Probability of exceeding an amount of {name}. {Quantiles(metric, one, rare)}",
            Table(context, metric), size => Draw(context, metric, points, size))
        {
            Caption = $"{Quantiles(metric, one, rare)} {TailFit.Of(context, metric)?.Caption(metric)}".Trim(),
        };
    }

    private static string Quantiles(string metric, SummaryRow one, SummaryRow rare) => one.Value > 0
        ? $"1 in 100 paths exceeds {MetricText.Value(metric, "var", one.Value)}, 1 in 1,000 {MetricText.Value(metric, "var", rare.Value)}."
        : rare.Value > 0 ? $"1 in 1,000 paths exceeds {MetricText.Value(metric, "var", rare.Value)}; fewer than 1 in 100 have any."
        : "Fewer than 1 in 1,000 paths have any.";

    private static ReportTable Table(ReportContext context, string metric) => new(
        "exceedance-" + metric.Replace('_', '-'), $"Probability of exceeding an amount of {MetricText.Name(metric)}",
        ["threshold", "probability", "low", "high"],
        [
            .. context.Summary.Curve(metric).Select(p => ImmutableArray.Create(
                Cell.Of(p.Threshold, v => MetricText.Value(metric, "mean", v)), Cell.Percent(p.Probability), Cell.Percent(p.CiLow), Cell.Percent(p.CiHigh))),
        ])
    {
        WordColumns = 0,
    };

    private static IEnumerable<XElement> Draw(ReportContext context, string metric, IReadOnlyList<ExceedanceRow> points, ChartSize size)
    {
        TailFit? fit = TailFit.Of(context, metric) is { IsTrusted: true } trusted ? trusted : null;
        (double X, double P)[] beyond = [.. fit?.Line() ?? []];
        double high = Math.Max(points[^1].Threshold, beyond.Length > 0 ? beyond[^1].X : 0);
        double low = Math.Max(points[0].Threshold, high / Math.Pow(10, MostDecades));
        double least = Math.Pow(10, Math.Floor(Math.Log10(Math.Min(points[^1].Probability, beyond.Length > 0 ? beyond[^1].P : 1)) + 1e-9));
        ExceedanceRow[] shown = [.. points.Where(p => p.Threshold >= low)];
        double most = Math.Min(1, Math.Pow(10, Math.Ceiling(Math.Log10(shown[0].Probability))));
        Plot plot = new(
            size, Scale.Logarithmic(low, high, (size.IsNarrow ? 58 : 70, size.Width - 8)),
            Scale.Logarithmic(least, most, (size.Height - 44, 24)));
        plot.Vertical(size.IsNarrow ? "P(more than)" : "probability of more than", TickText.Percent, size.Height > 250 ? 7 : 5)
            .Horizontal(MetricText.Name(metric) + ", log scale", MetricText.Axis(metric))
            .Band([.. shown.Select(p => (p.Threshold, Math.Max(p.CiLow, least), p.CiHigh))], "accent")
            .Line(shown.Select(p => (p.Threshold, p.Probability)), "accent");
        if (beyond.Length > 0)
        {
            plot.Line(beyond, "warn dashed").Label(beyond[^1], (-8, -4), "extrapolated", "warn end");
        }

        if (metric is "bad_debt" && context.Scenario.FundUsd is var fund && fund > low && fund < high)
        {
            plot.Rule(fund, $"fund {Amounts.Money(fund)}", "warn");
        }

        return plot.Layers;
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
