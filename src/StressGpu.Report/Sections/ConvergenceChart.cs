using System.Collections.Immutable;
using System.Xml.Linq;
using StressGpu.Model;

namespace StressGpu.Report;

/// <summary>One estimate over ever more paths.</summary>
internal static class ConvergenceChart
{
    /// <summary>The figure; its table is the section's.</summary>
    public static Figure Of(ImmutableArray<ConvergenceRow> rows)
    {
        ConvergenceRow last = rows[^1];
        string title = $"{MetricText.Name(last.Metric)}, {MetricText.Statistic(last.Statistic, last.Level)}";
        return new(
            char.ToUpperInvariant(title[0]) + title[1..],
            $"{MetricText.Value(last.Metric, last.Statistic, last.Value)} with {Amounts.Count(last.Paths)} paths, "
                + $"{MetricText.Value(rows[0].Metric, rows[0].Statistic, rows[0].Value)} with the first {Amounts.Count(rows[0].Paths)}.",
            new("convergence", "", [], []), size => Draw(rows, size));
    }

    private static IEnumerable<XElement> Draw(ImmutableArray<ConvergenceRow> rows, ChartSize size)
    {
        double[] ends = [.. rows.SelectMany(r => new[] { r.Value, r.CiLow, r.CiHigh }).Where(double.IsFinite)];
        ConvergenceRow last = rows[^1];
        Plot plot = new(
            size, Scale.Logarithmic(rows[0].Paths, last.Paths, (62, size.Width - 12)), Scale.Linear(ends.Min(), ends.Max(), (size.Height - 44, 12)));
        plot.Vertical("", last.Statistic == "probability" ? TickText.Percent : MetricText.Axis(last.Metric), 4)
            .Horizontal("paths", v => Amounts.Short(v))
            .Band([.. rows.Where(r => double.IsFinite(r.CiLow)).Select(r => ((double)r.Paths, r.CiLow, r.CiHigh))], "accent")
            .Line(rows.Select(r => ((double)r.Paths, r.Value)), "accent");
        foreach (ConvergenceRow row in rows)
        {
            plot.Dot(row.Paths, (row.Value, double.NaN, double.NaN), "accent");
        }

        return plot.Layers;
    }
}
