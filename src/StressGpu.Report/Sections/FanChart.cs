using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using StressGpu.Model;

namespace StressGpu.Report;

/// <summary>The fan of one asset.</summary>
internal static class FanChart
{
    /// <summary>A price over the start price as a move: <c>-6.1 %</c>.</summary>
    public static string Move(double value) => (100 * (value - 1)) switch
    {
        var move when Math.Abs(move) < 0.05 => "0 %",
        var move => move.ToString("+0.#;-0.#", CultureInfo.InvariantCulture) + " %",
    };

    /// <summary>The figure; its table is the section's.</summary>
    public static Figure Of(string asset, ImmutableArray<FanRow> rows)
    {
        int last = rows.Max(r => r.Step);
        string Ends(string kind, double quantile) => Move(Line(rows, kind, quantile).Last().Value);
        return new(
            asset, $"At the end {Ends(FanRow.Price, 0.05)} to {Ends(FanRow.Price, 0.95)} traded, "
                + $"{Ends(FanRow.Fair, 0.05)} to {Ends(FanRow.Fair, 0.95)} fair, on 90 % of paths.",
            new("price-" + asset, asset, [], []), size => Draw(rows, size));
    }

    private static IEnumerable<XElement> Draw(ImmutableArray<FanRow> rows, ChartSize size)
    {
        double hours = rows.Max(r => r.Hours);
        bool inDays = hours > 72;
        double unit = inDays ? 24 : 1;
        Plot plot = new(
            size, new Scale(0, hours / unit, 48, size.Width - 8, false),
            Scale.Linear(rows.Min(r => r.Value) - 1, rows.Max(r => r.Value) - 1, (size.Height - 44, 12)));
        plot.Vertical("", v => Move(1 + v)).Horizontal(inDays ? "days" : "hours", v => v.ToString("0.##", CultureInfo.InvariantCulture));
        Fan(plot, rows, (FanRow.Price, "accent", unit));
        Fan(plot, rows, (FanRow.Fair, "muted", unit));
        return plot.Layers;
    }

    private static void Fan(Plot plot, ImmutableArray<FanRow> rows, (string Kind, string Class, double Unit) what)
    {
        // Fair prices are dashed lines alone, traded ones are filled: the fans differ without colour.
        bool isFair = what.Kind == FanRow.Fair;
        foreach ((double low, double high, string classes) in isFair ? [] : ((double, double, string)[])[(0.05, 0.95, what.Class), (0.25, 0.75, what.Class + " inner")])
        {
            plot.Band(
                [.. Line(rows, what.Kind, low).Zip(Line(rows, what.Kind, high), (l, h) => (l.Hours / what.Unit, l.Value - 1, h.Value - 1))], classes);
        }

        string edge = what.Class + " thin" + (isFair ? " dashed" : "");
        foreach ((double quantile, string classes) in isFair ? [(0.05, edge), (0.95, edge)] : ((double, string)[])[(0.05, edge), (0.95, edge), (0.5, what.Class)])
        {
            plot.Line(Line(rows, what.Kind, quantile).Select(r => (r.Hours / what.Unit, r.Value - 1)), classes);
        }
    }

    private static IEnumerable<FanRow> Line(ImmutableArray<FanRow> rows, string kind, double quantile) =>
        rows.Where(r => r.Kind == kind && r.Quantile == quantile).OrderBy(r => r.Step);
}
