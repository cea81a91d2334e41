using System.Collections.Immutable;
using System.Xml.Linq;

namespace StressGpu.Report;

/// <summary>Differences with their intervals on both sides of zero, a row each.</summary>
internal static class DifferenceRows
{
    private const double RowHeight = 46;

    /// <summary>Height of a chart of some rows.</summary>
    public static double Height(int rows) => rows * RowHeight + 30;

    /// <summary>Draws label, value in USD and both ends of its interval; without one the value is a bar.</summary>
    public static IEnumerable<XElement> Draw(ChartSize size, ImmutableArray<(string Label, double Value, double Low, double High)> rows, bool isSigned = true)
    {
        double[] ends = [0, .. rows.SelectMany(r => new[] { r.Value, r.Low, r.High }).Where(double.IsFinite)];
        Scale axis = Scale.Linear(ends.Min(), ends.Max(), (size.IsNarrow ? 20 : 40, size.Width - (size.IsNarrow ? 20 : 40)));
        double bottom = rows.Length * RowHeight + 4;
        foreach (double tick in axis.Ticks(size.IsNarrow ? 3 : 6))
        {
            yield return Svg.Line(axis.At(tick), 4, axis.At(tick), bottom, tick == 0 ? "base" : "grid");
            yield return Svg.Text(axis.At(tick), bottom + 16, (tick > 0 && isSigned ? "+" : "") + TickText.Money(tick), "tick middle");
        }

        for (int i = 0; i < rows.Length; i++)
        {
            double y = i * RowHeight + 34;
            double at = axis.At(rows[i].Value);
            yield return Svg.Text(0, y - 14, rows[i].Label, "label start");
            if (double.IsNaN(rows[i].Low) || double.IsNaN(rows[i].High))
            {
                yield return Svg.Rect(Math.Min(axis.At(0), at), y - 6, Math.Abs(at - axis.At(0)), 12, "bar");
                continue;
            }

            yield return Svg.Line(axis.At(0), y, at, y, "stem");
            yield return Svg.Line(axis.At(rows[i].Low), y, axis.At(rows[i].High), y, "whisker wide-line accent");
            yield return Svg.Dot(at, y, 4.5, "dot accent");
        }
    }
}
