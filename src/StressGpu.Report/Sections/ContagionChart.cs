using System.Collections.Immutable;
using System.Xml.Linq;
using StressGpu.Model;

namespace StressGpu.Report;

/// <summary>Which asset's move liquidates which: a heat map.</summary>
internal static class ContagionChart
{
    private const double CellHeight = 28;

    /// <summary>The figure; null where an asset's liquidations come of its own moves alone.</summary>
    public static Figure? Of(ReportContext context, SystemicMeasures measures)
    {
        SystemicRow[] rows = [.. measures.Of(SystemicKinds.Contagion, "liquidated_usd").Where(r => r.Source.Length > 0)];
        if (rows.All(r => r.Asset == r.Source))
        {
            return null;
        }

        ImmutableArray<string> assets = [.. context.Scenario.Assets.Where(a => rows.Any(r => r.Asset == a || r.Source == a))];
        SystemicRow largest = rows.Where(r => r.Asset != r.Source).MaxBy(r => r.Value)!;
        return new(
            "Contagion: which asset's move liquidates which",
            $"Across assets the most is {largest.Asset} liquidated by moves of {largest.Source}: {Amounts.Money(largest.Value)} a path.",
            new(
                "attribution-contagion", "Liquidated by moves of, USD a path of the tail", ["liquidated", .. assets.Select(a => "by " + a)],
                [.. assets.Select(a => ImmutableArray.Create([Cell.Of(a), .. assets.Select(s => Cell.Money(Value(rows, a, s)))]))]),
            size => Draw(size, assets, rows))
        {
            WideHeight = assets.Length * CellHeight + 40,
            NarrowHeight = assets.Length * CellHeight + 40,
        };
    }

    private static IEnumerable<XElement> Draw(ChartSize size, ImmutableArray<string> assets, SystemicRow[] rows)
    {
        const double left = 56;
        double width = (size.Width - left - 4) / assets.Length;
        double most = rows.Max(r => r.Value);
        foreach ((string asset, int i) in assets.Select((a, i) => (a, i)))
        {
            yield return Svg.Text(left - 8, 28 + i * CellHeight + 19, asset, "label end");
            yield return Svg.Text(left + (i + 0.5) * width, 18, asset, "label middle");
            foreach ((string source, int j) in assets.Select((a, j) => (a, j)))
            {
                double value = Value(rows, asset, source);
                XElement cell = Svg.Rect(left + j * width + 1, 28 + i * CellHeight + 1, width - 2, CellHeight - 2, "heat");
                cell.SetAttributeValue("fill-opacity", Svg.Number(value > 0 ? Math.Max(0.1, value / most) : 0));
                yield return cell;
                if (!size.IsNarrow && value > 0)
                {
                    yield return Svg.Text(left + (j + 0.5) * width, 28 + i * CellHeight + 19, Amounts.Money(value), value > 0.55 * most ? "on middle" : "tick middle");
                }
            }
        }
    }

    private static double Value(SystemicRow[] rows, string asset, string source) =>
        rows.FirstOrDefault(r => r.Asset == asset && r.Source == source)?.Value ?? 0;
}
