using System.Collections.Immutable;
using System.Xml.Linq;
using StressGpu.Model;

namespace StressGpu.Report;

/// <summary>A heat map of one statistic over one or two axes; the number stands in each cell, so that nothing depends on colour.</summary>
internal static class SweepMapChart
{
    private const double CellHeight = 44;
    private const double Top = 46;
    private const double Left = 72;

    // Numbers do not fit into narrower cells: the table behind has them.
    private const double LeastWidth = 48;

    /// <summary>The figure.</summary>
    public static Figure Of(SweepView view, (string Metric, string Statistic, double Level) metric, ReportTable table)
    {
        ImmutableArray<PointRow> rows = Values(view, 0);
        double[] values = [.. view.Front.Skip(1).Select(f => view.Row(f.Point, metric).Statistic.Value)];
        string title = view.Axes == 1 ? view.Axis(0) : $"{view.Axis(0)} (down) against {view.Axis(1)} (across)";
        double height = Top + rows.Length * CellHeight + 4;
        return new(
            title, $"From {MetricText.Value(metric.Metric, metric.Statistic, values.Min())} to {MetricText.Value(metric.Metric, metric.Statistic, values.Max())} over {values.Length} points.",
            table, size => Draw(view, metric, size))
        {
            WideHeight = height,
            NarrowHeight = height,
        };
    }

    private static IEnumerable<XElement> Draw(SweepView view, (string Metric, string Statistic, double Level) metric, ChartSize size)
    {
        ImmutableArray<PointRow> down = Values(view, 0);
        ImmutableArray<PointRow> across = view.Axes > 1 ? Values(view, 1) : [];
        int columns = Math.Max(1, across.Length);
        double width = (size.Width - Left - 4) / columns;
        SweepRow[] cells = [.. view.Front.Skip(1).Select(f => view.Row(f.Point, metric))];
        (double least, double most) = (cells.Min(c => c.Statistic.Value), cells.Max(c => c.Statistic.Value));
        for (int column = 0; column < across.Length; column++)
        {
            yield return Svg.Text(Left + (column + 0.5) * width, Top - 10, SweepView.Value(across[column]), "label middle");
        }

        for (int i = 0; i < cells.Length; i++)
        {
            (int row, int column) = (i / columns, i % columns);
            if (column == 0)
            {
                yield return Svg.Text(Left - 8, Top + (row + 0.5) * CellHeight + 4, SweepView.Value(down[row]), "label end");
            }

            double share = most > least ? (cells[i].Statistic.Value - least) / (most - least) : 0;
            foreach (XElement element in Cell(metric, cells[i], share, (Left + column * width, Top + row * CellHeight, width, size.IsNarrow)))
            {
                yield return element;
            }
        }
    }

    private static IEnumerable<XElement> Cell(
        (string Metric, string Statistic, double Level) metric, SweepRow row, double share, (double X, double Y, double Width, bool IsNarrow) at)
    {
        XElement heat = Svg.Rect(at.X + 1, at.Y + 1, at.Width - 2, CellHeight - 2, "heat");
        heat.SetAttributeValue("fill-opacity", Svg.Number(0.9 * share));
        yield return heat;
        bool isDark = share > 0.8;
        string on = isDark ? "on" : at.IsNarrow ? "cell" : "strong";
        (double x, double y) = (at.X + at.Width / 2, at.Y + CellHeight / 2);
        if (at.Width < LeastWidth)
        {
            yield break;
        }

        yield return Svg.Text(x, at.IsNarrow ? y + 4 : y - 2, row.Statistic is { Statistic: "probability", Value: 0 } ? "none" : MetricText.Value(metric.Metric, metric.Statistic, row.Statistic.Value), on + " middle");
        if (!at.IsNarrow)
        {
            string interval = MetricText.Interval(metric.Metric, metric.Statistic, (row.Statistic.CiLow, row.Statistic.CiHigh));
            yield return Svg.Text(x, y + 14, interval, (isDark ? "on" : share > 0.3 ? "cell" : "tick") + " middle");
        }
    }

    private static ImmutableArray<PointRow> Values(SweepView view, int axis) =>
        [.. view.Points.Where(p => p.Axis == axis && p.Point > 0).DistinctBy(p => p.Value)];
}
