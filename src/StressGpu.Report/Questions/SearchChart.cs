using System.Collections.Immutable;
using System.Xml.Linq;
using StressGpu.Model;
using StressGpu.Statistics;

namespace StressGpu.Report;

/// <summary>A statistic along a search with its intervals, the bound and where it is crossed.</summary>
/// <param name="Limit">The bound.</param>
/// <param name="Axis">The unit of the search.</param>
/// <param name="Rows">Runs by place.</param>
/// <param name="At">Place of the crossing, in the unit of the rows; NaN for none.</param>
internal sealed record SearchChart(LimitExpression Limit, ShockAxis Axis, ImmutableArray<SearchRow> Rows, double At)
{
    // Runs far beyond the bound would flatten what happens around it.
    private const double Farthest = 3;
    private const double Margin = 1.1;

    // Above this share of the largest value the axis need not begin at nought.
    private const double LeastOfTruncated = 0.4;

    /// <summary>The figure.</summary>
    public Figure Of(string title, string name) => new(
        title, $"{LimitWords.Subject(Limit)} in {Rows.Length} runs, with 95 % intervals, against the bound of {LimitWords.Value(Limit, Limit.Bound)}.", Table(name), Draw);

    private IEnumerable<XElement> Draw(ChartSize size)
    {
        SearchRow[] rows = Shown();
        double[] ends = [Margin * Limit.Bound, .. rows.Where(r => !IsFar(r) || rows.Length == 1).SelectMany(r => new[] { r.Value, r.CiLow, r.CiHigh }).Where(double.IsFinite)];
        double[] places = [.. rows.Select(r => Axis.At(r.At))];
        Plot plot = new(
            size, Scale.Linear(places.DefaultIfEmpty(0).Min(), places.DefaultIfEmpty(1).Max(), (66, size.Width - 16)),
            Scale.Linear(ends.Min() > LeastOfTruncated * ends.Max() ? ends.Min() : Math.Min(0, ends.Min()), ends.Max(), (size.Height - 44, 28)));
        plot.Vertical(MetricText.Short(Limit.Metric, Limit.Statistic, Limit.Level), LimitWords.Axis(Limit), 4).Horizontal(Axis.Unit, Axis.Tick, 5);
        plot.Band([.. rows.Where(r => double.IsFinite(r.CiLow) && double.IsFinite(r.CiHigh)).Select(r => (Axis.At(r.At), r.CiLow, r.CiHigh))], "");
        plot.Line(rows.Select(r => (Axis.At(r.At), r.Value)), "accent");
        double bound = plot.Y.At(Limit.Bound);
        plot.Add(Svg.Line(plot.X.From, bound, plot.X.To, bound, "rule warn"));
        // The words stand above the bound at the end where the line is below it.
        bool isLowFirst = rows.Length > 0 && (rows.MinBy(r => Axis.At(r.At))!.Value < Limit.Bound || rows.MaxBy(r => Axis.At(r.At))!.Value >= Limit.Bound);
        plot.Add(Svg.Text(isLowFirst ? plot.X.From + 6 : plot.X.To, bound - 6, $"bound {LimitWords.Value(Limit, Limit.Bound)}", $"label warn {(isLowFirst ? "start" : "end")}"));
        foreach (SearchRow row in rows.Where(r => r.Value <= plot.Y.High))
        {
            plot.Add(Svg.Dot(plot.X.At(Axis.At(row.At)), plot.Y.At(row.Value), 3, "dot"));
        }

        if (double.IsFinite(At))
        {
            plot.Add(Svg.Line(plot.X.At(Axis.At(At)), plot.Y.From, plot.X.At(Axis.At(At)), bound, "rule"));
            plot.Add(Svg.Dot(plot.X.At(Axis.At(At)), bound, 5, "ring"));
        }

        return plot.Layers;
    }

    // Where only runs far beyond the bound are beyond it, the nearest of them stays, at the upper edge, so that the line leads there.
    private SearchRow[] Shown()
    {
        SearchRow[] finite = [.. Rows.Where(r => double.IsFinite(r.Value)).OrderBy(r => Math.Abs(r.At - (double.IsFinite(At) ? At : 0)))];
        SearchRow[] near = [.. finite.Where(r => !IsFar(r))];
        return [.. near.Concat(finite.Where(IsFar).Take(near.Any(r => r.Value >= Limit.Bound) ? 0 : 1)).OrderBy(r => r.At)];
    }

    private bool IsFar(SearchRow row) => double.IsFinite(At) && row.Value > Farthest * Math.Abs(Limit.Bound);

    private ReportTable Table(string name) => new(
        name, "Every run of the search", [Axis.Unit, MetricText.Short(Limit.Metric, Limit.Statistic, Limit.Level), "95 % interval", $"{Limit.Text}"],
        [
            .. Rows.Select(r => ImmutableArray.Create(
                Cell.Of(Axis.At(r.At), Axis.Tick), Cell.Of(r.Value, v => LimitWords.Value(Limit, v)),
                Cell.Of(MetricText.Interval(Limit.Metric, Limit.Statistic, (r.CiLow, r.CiHigh))), Cell.Of(r.Holds ? "yes" : "no"))),
        ]);
}
