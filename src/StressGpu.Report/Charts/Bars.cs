using System.Collections.Immutable;
using System.Xml.Linq;

namespace StressGpu.Report;

/// <summary>Horizontal bars with a name before and a value behind each.</summary>
internal static class Bars
{
    private const double RowHeight = 30;

    /// <summary>Height of a chart of some bars.</summary>
    public static double Height(int rows) => rows * RowHeight + 8;

    /// <summary>Draws them.</summary>
    /// <param name="size">Size of the chart.</param>
    /// <param name="bars">Name, value of at least 0, its text, and a class.</param>
    public static IEnumerable<XElement> Draw(ChartSize size, ImmutableArray<(string Name, double Value, string Text, string Class)> bars)
    {
        double names = size.IsNarrow ? 112 : 130;
        double values = size.IsNarrow ? 84 : 150;
        double most = Math.Max(bars.Select(b => b.Value).DefaultIfEmpty(1).Max(), 1e-300);
        for (int i = 0; i < bars.Length; i++)
        {
            double top = i * RowHeight + 4;
            double length = (size.Width - names - values) * bars[i].Value / most;
            yield return Svg.Text(names - 10, top + 16, bars[i].Name, "label end");
            yield return Svg.Rect(names, top + 3, Math.Max(length, 1), RowHeight - 12, "bar " + bars[i].Class);
            yield return Svg.Text(names + length + 8, top + 16, bars[i].Text, "label start strong");
        }
    }
}
