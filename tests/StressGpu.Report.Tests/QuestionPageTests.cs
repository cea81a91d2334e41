using System.Xml.Linq;
using StressGpu.TestKit;

namespace StressGpu.Report.Tests;

/// <summary>Pages of questions that take several runs.</summary>
public sealed class QuestionPageTests
{
    private static readonly (string Name, QuestionAnswer Answer)[] Samples =
        [("reverse", SampleAnswers.Reverse()), ("fund", SampleAnswers.Fund()), ("margin", SampleAnswers.Margin()), ("hedge", SampleAnswers.Hedge())];

    public static TheoryData<string> Names() => [.. Samples.Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Headings_tables_and_charts_are_those_of_the_golden_file(string name)
    {
        string path = Repository.PathOf("tests", "StressGpu.Report.Tests", "Goldens", $"structure-{name}.txt");
        string actual = StructureTests.StructureOf(Page.Parse(Html(name)));
        if (Environment.GetEnvironmentVariable("STRESSGPU_UPDATE_GOLDENS") == "1")
        {
            File.WriteAllText(path, actual);
        }

        Assert.Equal(File.ReadAllText(path), actual);
    }

    [Theory]
    [InlineData("reverse", "15.9 % less depth (95 %: 12.9–18.8 %) is enough to push the ES 99 % of unfunded loss over $1 m.")]
    [InlineData("fund", "A fund of $2.02 m (95 %: $1.99–2.06 m) keeps the probability of an unfunded loss under 0.10 %.")]
    [InlineData("margin", "Maintenance rates × 1.500 (95 %: 1.400–1.600) keep the ES 99 % of bad debt under $2 m.")]
    [InlineData("hedge", "Perpetuals held by the fund cut the ES 99 % of fund draw and unfunded loss from $2.24 m to $1.62 m, by $620 k (95 %: $580–660 k).")]
    public void Page_one_is_the_answer_with_its_interval(string name, string expected) =>
        Assert.Contains(expected, Page.Words(Html(name), "answer"), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Names))]
    public void Charts_are_described_and_no_coordinate_is_none(string name)
    {
        XElement page = Page.Parse(Html(name));
        Assert.NotEmpty(page.Descendants("svg"));
        Assert.All(page.Descendants("svg"), c => Assert.True(c.Element("title")!.Value.Length > 0 && c.Element("desc")!.Value.Length > 10));
        Assert.All(page.Descendants("figure"), f => Assert.NotEmpty(f.Descendants("tbody")));
        Assert.All(page.Descendants("svg").Descendants().Attributes(), a => Assert.DoesNotMatch("NaN|Infinity|∞", a.Value));
        Assert.DoesNotContain("://", Html(name), StringComparison.Ordinal);
        Assert.Equal(Html(name), Html(name));
    }

    [Fact]
    public void Other_shocks_their_intervals_and_the_paths_to_replay_are_named()
    {
        string words = Page.Words(Html("reverse"), "answer");
        Assert.Contains("41.4 % more volatility (95 %: 32.0–51.6 %)", words, StringComparison.Ordinal);
        Assert.Contains("Volatility × 1.1 and correlation stress 0.2 and depth × 0.9 (95 %: 90.0–110 % of this shock)", words, StringComparison.Ordinal);
        Assert.Contains("Not correlation: tried up to a correlation 99.6 % closer to 1", words, StringComparison.Ordinal);
        // An interval that does not hold the place is of a statistic that jumps: it is not shown.
        Assert.Contains("Insurance fund 50 % lower (no interval: the statistic jumps over the bound)", words, StringComparison.Ordinal);
        Assert.Contains("stressgpu replay DIR --path 42", Page.Words(Html("reverse"), "paths"), StringComparison.Ordinal);
        // The member was tried both ways: the way that is not searched is not drawn.
        string[] rows = new QuestionPage(SampleAnswers.Reverse()).Csv()["search-4"].TrimEnd('\n').Split('\n');
        Assert.Equal(3, rows.Length);
        Assert.Equal("0.5,1100000,too few paths,yes", rows[2]);
    }

    [Fact]
    public void What_is_breached_already_or_never_met_is_said()
    {
        ReverseAnswer now = SampleAnswers.Reverse() with { Crossings = [new("depth", "atStart", 0, "depth x 1", true)], Search = [], Breaching = [] };
        Assert.Contains("The scenario as it is written already has the ES 99 % of unfunded loss over $1 m.", Page.Words(new QuestionPage(now).Html(), "answer"), StringComparison.Ordinal);
        SizeAnswer never = SampleAnswers.Margin() with { Found = "never", IsMet = false };
        string html = new QuestionPage(never).Html();
        Assert.Contains("No maintenance rates that were tried keep the ES 99 % of bad debt under $2 m.", Page.Words(html, "answer"), StringComparison.Ordinal);
        Assert.Contains("verdict bad", html, StringComparison.Ordinal);
    }

    private static string Html(string name) => new QuestionPage(Samples.Single(s => s.Name == name).Answer).Html();
}
