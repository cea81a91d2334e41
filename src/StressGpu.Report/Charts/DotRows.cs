using System.Collections.Immutable;
using System.Xml.Linq;
using StressGpu.Model;

namespace StressGpu.Report;

/// <summary>Means and tails of several amounts of USD on one logarithmic axis, a row each.</summary>
internal static class DotRows
{
    private const double RowHeight = 38;

    /// <summary>Height of a chart of some rows.</summary>
    public static double Height(int rows) => rows * RowHeight + 34;

    /// <summary>Draws them.</summary>
    public static IEnumerable<XElement> Draw(ChartSize size, ImmutableArray<DotRow> rows)
    {
        double[] values = [.. rows.SelectMany(r => new[] { r.Mean, r.Tail }).Where(v => v > 0)];
        double left = size.IsNarrow ? 96 : 150;
        Scale axis = Scale.Logarithmic(
            Math.Pow(10, Math.Floor(Math.Log10(values.DefaultIfEmpty(1).Min()))), Math.Pow(10, Math.Ceiling(Math.Log10(values.DefaultIfEmpty(10).Max()))),
            (left, size.Width - 16));
        double bottom = rows.Length * RowHeight + 4;
        return
        [
            .. axis.Ticks(size.IsNarrow ? 4 : 8).SelectMany(t => new[]
            {
                Svg.Line(axis.At(t), 4, axis.At(t), bottom, "grid"),
                Svg.Text(axis.At(t), bottom + 16, TickText.Money(t), "tick middle"),
            }),
            .. rows.SelectMany((row, i) => Row(size, axis, row, i * RowHeight + RowHeight / 2 + 4)),
        ];
    }

    private static IEnumerable<XElement> Row(ChartSize size, Scale axis, DotRow row, double y)
    {
        double left = axis.From - 10;
        foreach ((string line, int index) in Lines(size, row.Name).Select((l, i) => (l, i)))
        {
            yield return Svg.Text(left, y + 4 + (index * 13) - (Lines(size, row.Name).Length - 1) * 6.5, line, "label end");
        }

        if (row.Mean > 0 && row.Tail > 0)
        {
            yield return Svg.Line(axis.At(row.Mean), y, axis.At(row.Tail), y, "whisker muted");
        }

        if (row.Mean > 0)
        {
            yield return Svg.Dot(axis.At(row.Mean), y, 5, "dot accent");
            yield return Svg.Text(axis.At(row.Mean), y - 9, Amounts.Money(row.Mean), "tick middle");
        }

        if (row.Tail > 0)
        {
            bool isNear = row.Mean > 0 && Math.Abs(axis.At(row.Tail) - axis.At(row.Mean)) < 64;
            yield return Svg.Dot(axis.At(row.Tail), y, 5, "ring accent");
            yield return Svg.Text(axis.At(row.Tail), isNear ? y + 17 : y - 9, Amounts.Money(row.Tail), "tick strong middle");
        }
    }

    private static string[] Lines(ChartSize size, string name) =>
        size.IsNarrow && name.LastIndexOf(' ') is var space and > 0 ? [name[..space], name[(space + 1)..]] : [name];
}
