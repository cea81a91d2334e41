using System.Globalization;
using System.Xml.Linq;
using StressGpu.Model;

namespace StressGpu.Report;

/// <summary>One of the worst paths: the price that moved most, traded and fair, above the fund and what was liquidated.</summary>
internal static class StoryChart
{
    /// <summary>The figure; its sentences stand below it.</summary>
    public static Figure Of(Story story, string metric, double value) => new(
        $"Path {Amounts.Count(story.PathId)}: {Amounts.Money(value)} {MetricText.Name(metric)}",
        string.Join(" ", story.Sentences()), new("path", "", [], []), size => Draw(story, size with { Height = 260 }))
    {
        Caption = string.Join(" ", story.Sentences()),
        SmallHeight = 260,
    };

    private static IEnumerable<XElement> Draw(Story story, ChartSize size)
    {
        double hours = Math.Max(story.Venue[^1].Hours, 1e-9);
        Scale x = new(0, hours, 52, size.Width - 8, false);
        return [.. Price(story, size, x), .. Fund(story, size, x)];
    }

    private static IEnumerable<XElement> Price(Story story, ChartSize size, Scale x)
    {
        IReadOnlyList<StoryRow> rows = story.Of(story.Mover);
        if (rows.Count == 0)
        {
            return [];
        }

        double Moved(double price) => price / rows[0].Price - 1;
        double[] all = [.. rows.SelectMany(r => new[] { Moved(r.Price), Moved(r.Fair) })];
        Plot plot = new(size, x, Scale.Linear(all.Min(), all.Max(), (140, 22)));
        plot.Vertical($"{story.Mover}, traded and fair (dashed)", v => FanChart.Move(1 + v), 3)
            .Line(rows.Select(r => (r.Hours, Moved(r.Fair))), "muted dashed")
            .Line(rows.Select(r => (r.Hours, Moved(r.Price))), "accent");
        if (story.FundDies is { Step: > 0 } dead)
        {
            plot.Add(Svg.Line(x.At(dead.Hours), 22, x.At(dead.Hours), size.Height - 44, "rule warn"));
            plot.Add(Svg.Text(x.At(dead.Hours) + (x.At(dead.Hours) > size.Width / 2 ? -5 : 5), 32, "fund empty", "label warn " + (x.At(dead.Hours) > size.Width / 2 ? "end" : "start")));
        }

        return plot.Layers;
    }

    private static IEnumerable<XElement> Fund(Story story, ChartSize size, Scale x)
    {
        double most = Math.Max(story.Venue.Max(r => r.FundUsd), 1);
        double debt = 0;
        (double Hours, double Usd)[] owed = [.. story.Venue.Select(r => (r.Hours, debt += r.BadDebtUsd))];
        Plot plot = new(size, x, Scale.Linear(0, Math.Max(most, debt), (size.Height - 44, 172)));
        plot.Vertical("", TickText.Money, 2).Horizontal("hours", v => v.ToString("0.##", CultureInfo.InvariantCulture))
            .Add(Svg.Text(0, 162, "bad debt so far, fund (dashed)", "axis start"))
            .Band([.. owed.Select(o => (o.Hours, 0.0, o.Usd))], "warn")
            .Line(owed.Select(o => (o.Hours, o.Usd)), "warn")
            .Line(story.Venue.Select(r => (r.Hours, r.FundUsd)), "muted dashed");
        return plot.Layers;
    }
}
