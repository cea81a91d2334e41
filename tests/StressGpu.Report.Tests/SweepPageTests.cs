using System.Collections.Immutable;
using System.Xml.Linq;
using StressGpu.Model;

namespace StressGpu.Report.Tests;

/// <summary>The page of a sweep.</summary>
public sealed class SweepPageTests
{
    [Fact]
    public void Risk_and_capital_come_first_then_a_heat_map_a_metric()
    {
        XElement page = Page.Parse(new SweepPage(Sample()).Html());

        Assert.Equal(["answer", "front", "metric-1", "metric-2"], page.Descendants("section").Select(s => (string?)s.Attribute("id")));
        Assert.Equal(
            ["What does safety cost?", "Unfunded loss, ES 99 %", "Bad debt, mean"],
            page.Descendants("h2").Select(h => h.Value.Replace('\u00A0', ' ')));
        // Four cells on wide screens and four on narrow ones, each with its number.
        Assert.Equal(8, page.Descendants("section").ElementAt(2).Descendants("rect").Count());
        string words = Page.Words(new SweepPage(Sample()).Html(), "metric-1");
        Assert.All((string[])["× 0.5", "× 2", "1 m", "5 m", "$300", "290–310", "assets[*].rate (down) against venue.fund (across)"], w => Assert.Contains(w, words, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_chart_has_a_title_a_description_and_its_table()
    {
        XElement page = Page.Parse(new SweepPage(Sample()).Html());

        Assert.All(page.Descendants("svg"), svg => Assert.All((string[])["title", "desc"], e => Assert.NotEmpty(svg.Element(e)!.Value)));
        Assert.All(page.Descendants("figure"), figure => Assert.Equal(5, figure.Descendants("tbody").Single().Elements("tr").Count()));
        Assert.Equal(2, page.Descendants("section").ElementAt(1).Descendants("circle").Count(c => (string?)c.Attribute("class") == "ring") / 2);
    }

    [Fact]
    public void Three_axes_are_a_table_and_the_same_view_gives_the_same_bytes()
    {
        SweepView view = Sample();
        SweepView three = view with { Points = [.. view.Points, .. view.Front.Select(f => new PointRow(f.Point, 2, "market.x", f.Point == 0 ? "" : "1", 1, false))] };

        Assert.Single(Page.Parse(new SweepPage(three).Html()).Descendants("figure"));
        Assert.Equal(new SweepPage(three).Html(), new SweepPage(three with { }).Html());
        Assert.Equal(["sweep-1", "sweep-2", "sweep-front"], new SweepPage(view).Csv().Keys);
        Assert.Contains("role=\"alert\"", new SweepPage(view with { Damaged = ["sweep.parquet"] }).Html(), StringComparison.Ordinal);
    }

    private static SweepView Sample() => new()
    {
        ToolVersion = "1",
        Name = "sample",
        RunId = "0123456789abcdef",
        Paths = 1000,
        Device = "CPU",
        Metrics = [("unfunded", "es", 0.99), ("bad_debt", "mean", double.NaN)],
        Capital = null,
        Points = [.. Enumerable.Range(0, 5).SelectMany(p => new[]
        {
            new PointRow(p, 0, "assets[*].rate", p == 0 ? "" : "x " + (p < 3 ? "0.5" : "2"), p == 0 ? double.NaN : p < 3 ? 0.5 : 2, p > 0),
            new PointRow(p, 1, "venue.fund", p == 0 ? "" : p % 2 == 1 ? "1e6" : "5e6", p == 0 ? double.NaN : p % 2 == 1 ? 1e6 : 5e6, false),
        })],
        Rows = [.. Enumerable.Range(0, 5).SelectMany(p => new[]
        {
            new SweepRow(p, new("unfunded", "es", 0.99, 100 * p, 100 * p - 10, 100 * p + 10, 1000, 1000), p, p - 1, p + 1),
            new SweepRow(p, new("bad_debt", "mean", double.NaN, 7, double.NaN, double.NaN, 1000, 1000), 0, 0, 0),
        })],
        Front = [.. Enumerable.Range(0, 5).Select(p => new FrontRow(p, "ab", new PointCapital(1e6 * p, 5, double.NaN), 100 * p, p < 3))],
    };
}
