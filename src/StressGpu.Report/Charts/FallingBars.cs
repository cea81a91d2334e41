using System.Collections.Immutable;
using System.Xml.Linq;
using StressGpu.Model;

namespace StressGpu.Report;

/// <summary>A waterfall: the first bar is the whole, each next one begins where the one before ended.</summary>
internal static class FallingBars
{
    private const double RowHeight = 30;

    /// <summary>Draws name, USD and class of each bar.</summary>
    public static IEnumerable<XElement> Draw(ChartSize size, ImmutableArray<(string Name, double Value, string Class)> bars)
    {
        double names = size.IsNarrow ? 112 : 150;
        double whole = Math.Max(bars[0].Value, 1e-300);
        double width = size.Width - names - (size.IsNarrow ? 70 : 90);
        double done = 0;
        for (int i = 0; i < bars.Length; i++)
        {
            double top = i * RowHeight + 4;
            double start = i == 0 ? 0 : done;
            double length = width * bars[i].Value / whole;
            yield return Svg.Text(names - 10, top + 16, Name(size, bars[i].Name), "label end");
            yield return Svg.Rect(names + start, top + 3, Math.Max(length, 1.5), RowHeight - 12, "bar " + bars[i].Class);
            yield return Svg.Text(names + start + length + 8, top + 16, Amounts.Money(bars[i].Value), "label start strong");
            done = start + (i == 0 ? 0 : length);
        }
    }

    private static string Name(ChartSize size, string name) => size.IsNarrow ? name.Replace("taken by ", "", StringComparison.Ordinal) : name;
}
