using StressGpu.Model;

namespace StressGpu.Report.Tests;

/// <summary>What page one and the stories say of runs whose answers are known.</summary>
public sealed class WordsTests
{
    [Fact]
    public void Page_one_says_whether_the_fund_is_big_enough_how_sure_that_is_and_what_drives_it()
    {
        string words = Page.Words(new HtmlReport(SampleRun.Whole()).Html(), "decision");
        Assert.Contains("The $1.60 m insurance fund runs dry in 1 of 100 simulated 8-hour periods.", words, StringComparison.Ordinal);
        Assert.Contains("It is exhausted with a probability of 1 % (0.80–1.25 %).", words, StringComparison.Ordinal);
        Assert.Contains("10,000 paths, of which 100 exhaust the fund.", words, StringComparison.Ordinal);
        Assert.Contains("BTC shorts 70 % ± 1.96 %", words, StringComparison.Ordinal);
        Assert.Contains("multiplies liquidations by 2 (1.94–2.06)", words, StringComparison.Ordinal);
        Assert.Contains("With steps of 30 min in place of 1 h the ES 99 % of bad debt changes by -10 %.", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Limits_are_breached_kept_or_too_close_to_call()
    {
        string words = Page.Words(new HtmlReport(SampleRun.Whole()).Html(), "decision");
        Assert.Contains("1 of 3 limits is breached, 1 too close to call.", words, StringComparison.Ordinal);
        Assert.Contains("✕ breached unfunded loss, probability of any > 0.50 % 1 % 0.80–1.25 %", words, StringComparison.Ordinal);
        Assert.Contains("✓ kept unfunded loss, probability of any > 5 %", words, StringComparison.Ordinal);
        Assert.Contains("? undecided unfunded loss, probability of any > 1.01 %", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(">", 0.9, LimitVerdict.Breached)]
    [InlineData(">", 1.0, LimitVerdict.Undecided)]
    [InlineData(">", 2.0, LimitVerdict.Kept)]
    [InlineData(">=", 2.0, LimitVerdict.Undecided)]
    [InlineData("<", 2.0, LimitVerdict.Undecided)]
    [InlineData("<", 2.1, LimitVerdict.Breached)]
    [InlineData("<=", 0.9, LimitVerdict.Kept)]
    public void A_verdict_looks_at_both_ends_of_the_interval(string comparison, double bound, LimitVerdict expected) =>
        Assert.Equal(expected, new LimitResult("", "bad_debt", "mean", null, comparison, bound) { Value = 1.5, CiLow = 1, CiHigh = 2, IsBreached = false }.Verdict());

    [Fact]
    public void Without_an_interval_nothing_is_decided() => Assert.Equal(
        LimitVerdict.Undecided, new LimitResult("", "bad_debt", "mean", null, ">", 1) { Value = 5, CiLow = null, CiHigh = null, IsBreached = true }.Verdict());

    [Theory]
    [InlineData("high", ">", 1.9, LimitVerdict.Breached)]
    [InlineData("high", ">", 2.1, LimitVerdict.Kept)]
    [InlineData("low", ">", 1.2, LimitVerdict.Kept)]
    [InlineData("low", "<", 1.2, LimitVerdict.Breached)]
    public void A_limit_on_an_end_of_the_interval_has_its_verdict_from_that_end_alone(string end, string comparison, double bound, LimitVerdict expected)
    {
        LimitResult limit = new("", "bad_debt", "mean", null, comparison, bound) { Value = 1.5, CiLow = 1, CiHigh = 2, IsBreached = false, End = end };
        Assert.Equal(expected, limit.Verdict());
        Assert.Equal(LimitVerdict.Undecided, (limit with { CiLow = null, CiHigh = null }).Verdict());
    }

    [Fact]
    public void Without_events_the_report_gives_an_upper_bound()
    {
        string html = new HtmlReport(SampleRun.Bare(0)).Html();
        Assert.Contains("No path of 10,000 has any bad debt.", Page.Words(html, "decision"), StringComparison.Ordinal);
        Assert.Contains("under 0.038 % (95 % confidence)", Page.Words(html, "decision"), StringComparison.Ordinal);
        Assert.Contains("Its probability is under 0.038 %", Page.Words(html, "exceedance"), StringComparison.Ordinal);
        Assert.Contains("No path has bad debt.", Page.Words(html, "worst"), StringComparison.Ordinal);
    }

    [Fact]
    public void Sections_without_their_files_say_what_would_fill_them()
    {
        string html = new HtmlReport(SampleRun.Bare(0.01)).Html();
        Assert.Contains("--systemic", Page.Words(html, "attribution"), StringComparison.Ordinal);
        Assert.Contains("--checks", Page.Words(html, "checks"), StringComparison.Ordinal);
        Assert.Contains("--baseline", Page.Words(html, "baseline"), StringComparison.Ordinal);
        Assert.Contains("fan.parquet", Page.Words(html, "prices"), StringComparison.Ordinal);
        Assert.Contains("stories.parquet", Page.Words(html, "worst"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_story_says_when_it_begins_what_moves_and_when_the_fund_dies()
    {
        string words = Page.Words(new HtmlReport(SampleRun.Whole()).Html(), "worst");
        Assert.Contains("The first liquidation comes after 2 h, in ETH.", words, StringComparison.Ordinal);
        Assert.Contains("The largest wave, $50 m of $51 m, begins after 3 h, most of it in BTC.", words, StringComparison.Ordinal);
        Assert.Contains("BTC trades at +40 % after 3 h, where its fair price is at +3 %.", words, StringComparison.Ordinal);
        Assert.Contains("Shortfalls begin after 3 h; the fund is empty after 3 h.", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Damaged_files_are_named_above_everything()
    {
        string html = new HtmlReport(SampleRun.Whole() with { Damaged = ["summary.parquet"] }).Html();
        Assert.Contains("Do not rely on this report: summary.parquet is not what the run wrote", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_scenario_is_said_and_stands_beside_all_the_same()
    {
        ReportRun other = SampleRun.Bare(0.02);
        using System.Text.Json.JsonDocument scenario = System.Text.Json.JsonDocument.Parse("""{ "name": "other", "assets": [ { "id": "SOL" } ] }""");
        string html = new HtmlReport(SampleRun.Bare(0.01) with
        {
            Compared = new(other.Facts, scenario.RootElement, other.Summary, [new("venue.insuranceFundUsd", "1", "2")]),
        }).Html();
        string words = Page.Words(html, "decision");
        Assert.Contains("These are different scenarios (“other” and “two <coins> & a fund”)", words, StringComparison.Ordinal);
        Assert.Contains("venue.insuranceFundUsd 1 2", words, StringComparison.Ordinal);
        Assert.Contains("unfunded loss, probability of any 2 % 1.60–2.50 % 1 % 0.80–1.25 % -50 %, apart", words, StringComparison.Ordinal);
    }
}
