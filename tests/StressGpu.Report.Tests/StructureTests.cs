using System.Xml.Linq;
using StressGpu.Model;

namespace StressGpu.Report.Tests;

/// <summary>What stands where, and what every page keeps: self-contained, described charts, tables behind them.</summary>
public sealed class StructureTests
{
    [Fact]
    public void Headings_tables_and_charts_are_those_of_the_golden_file()
    {
        XElement page = Page.Parse(new HtmlReport(SampleRun.Whole()).Html());
        string path = Repository.PathOf("tests", "StressGpu.Report.Tests", "Goldens", "structure.txt");
        string actual = StructureOf(page);
        if (Environment.GetEnvironmentVariable("STRESSGPU_UPDATE_GOLDENS") == "1")
        {
            File.WriteAllText(path, actual);
        }

        Assert.Equal(File.ReadAllText(path), actual);
    }

    [Fact]
    public void Key_figures_are_those_of_the_golden_file()
    {
        string path = Repository.PathOf("tests", "StressGpu.Report.Tests", "Goldens", "key-figures.csv");
        string actual = new HtmlReport(SampleRun.Whole()).Csv()["key-figures"];
        if (Environment.GetEnvironmentVariable("STRESSGPU_UPDATE_GOLDENS") == "1")
        {
            File.WriteAllText(path, actual);
        }

        Assert.Equal(File.ReadAllText(path), actual);
    }

    [Fact]
    public void The_same_run_gives_the_same_bytes() =>
        Assert.Equal(new HtmlReport(SampleRun.Whole()).Html(), new HtmlReport(SampleRun.Whole()).Html());

    [Fact]
    public void Nothing_is_loaded_and_no_script_runs()
    {
        string html = new HtmlReport(SampleRun.Whole()).Html();
        XElement page = Page.Parse(html);
        Assert.DoesNotContain("://", html, StringComparison.Ordinal);
        Assert.Empty(page.Descendants("script"));
        Assert.Empty(page.Descendants("img"));
        Assert.DoesNotContain("url(", html, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_chart_has_a_title_and_a_description_and_every_table_a_caption()
    {
        XElement page = Page.Parse(new HtmlReport(SampleRun.Whole()).Html());
        XElement[] charts = [.. page.Descendants("svg")];
        Assert.True(charts.Length > 20);
        Assert.All(charts, c => Assert.True(c.Element("title")!.Value.Length > 0 && c.Element("desc")!.Value.Length > 10 && (string?)c.Attribute("role") == "img"));
        Assert.All(page.Descendants("table"), t => Assert.True(t.Element("caption")!.Value.Length > 0));
        Assert.All(page.Descendants("section"), s => Assert.True(s.Descendants("table").Any() || (string?)s.Attribute("id") == "method"));
    }

    [Fact]
    public void No_coordinate_is_not_a_number()
    {
        XElement page = Page.Parse(new HtmlReport(SampleRun.Whole()).Html());
        Assert.All(
            page.Descendants("svg").Descendants().Attributes().Where(a => a.Name.LocalName is "d" or "x" or "y" or "cx" or "cy" or "x1" or "y2" or "width"),
            a => Assert.DoesNotMatch("NaN|Infinity|∞", a.Value));
    }

    [Fact]
    public void Names_from_a_scenario_are_text_and_nothing_else()
    {
        string html = new HtmlReport(SampleRun.Whole()).Html();
        Assert.Contains("two &lt;coins&gt; &amp; a fund", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<coins>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_in_csv_read_back_to_the_same_bits()
    {
        string[] lines = new HtmlReport(SampleRun.Whole()).Csv()["exceedance-bad-debt"].Split('\n');
        Assert.Equal("threshold,probability,low,high", lines[0]);
        Assert.Equal(Amounts.Plain(0.25 * 4e5), lines[1].Split(',')[0]);
        Assert.Equal(Amounts.Plain(Math.Exp(-0.25)), lines[1].Split(',')[1]);
    }

    internal static string StructureOf(XElement page) => string.Concat(page.Descendants().Select(Line).Where(l => l.Length > 0).Select(l => l + "\n"));

    private static string Line(XElement element) => element.Name.LocalName switch
    {
        "h1" or "h2" => $"{element.Name.LocalName} {element.Value}",
        "h3" => $"  h3 {element.Value}",
        "svg" => $"    svg {(string?)element.Attribute("class")}",
        "table" => $"    table {element.Element("caption")!.Value}: {string.Join(" | ", element.Descendants("th").Where(h => (string?)h.Attribute("scope") == "col").Select(h => h.Value))}",
        _ => "",
    };
}
