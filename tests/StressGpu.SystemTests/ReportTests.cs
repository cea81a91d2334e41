using System.Text.Json.Nodes;

namespace StressGpu.SystemTests;

/// <summary>report.html: at the end of a run, and again from its files alone.</summary>
public sealed class ReportTests : IDisposable
{
    private readonly Workspace workspace = new();

    [Fact]
    public void A_run_ends_with_the_report_that_its_files_give_again_byte_for_byte()
    {
        Run("out");
        string first = Html("out");
        Assert.Contains("insurance fund runs dry in", first, StringComparison.Ordinal);
        File.Delete(workspace["out/report.html"]);
        File.Delete(workspace["out/paths.parquet"]);
        Stress.Run("report", workspace["out"]).Expect(0);
        Assert.Equal(first, Html("out"));
    }

    [Fact]
    public void The_report_is_a_view_that_verify_passes_over()
    {
        Run("out");
        Stress.Run("report", workspace["out"], "--csv").Expect(0);
        Assert.Contains("key-figures.csv", workspace.Files("out/report-tables"));
        Stress.Run("verify", workspace["out"]).Expect(0);
        Stress.Run("run", TestScenario.Write(workspace), "--out", workspace["out"], "--force", "--no-report").Expect(0);
        Assert.DoesNotContain("report.html", workspace.Files("out"));
        Assert.DoesNotContain("report-tables", workspace.Files("out"));
        Assert.DoesNotContain("fan.parquet", workspace.Files("out"));
    }

    [Fact]
    public void A_changed_file_is_named_and_refused_and_shown_under_a_banner_with_force()
    {
        Run("out");
        Run("other", "--seed", "8");
        File.Copy(workspace["other/summary.parquet"], workspace["out/summary.parquet"], overwrite: true);
        Outcome refused = Stress.Run("report", workspace["out"]).Expect(65);
        Assert.Contains("summary.parquet  was changed after the run", refused.Error, StringComparison.Ordinal);
        Stress.Run("report", workspace["out"], "--force", "--out", workspace["forced.html"]).Expect(0);
        Assert.Contains("Do not rely on this report: summary.parquet", File.ReadAllText(workspace["forced.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_directory_without_manifest_or_of_a_newer_format_is_refused()
    {
        Directory.CreateDirectory(workspace["empty"]);
        Assert.Contains("there is no manifest", Stress.Run("report", workspace["empty"]).Expect(65).Error, StringComparison.Ordinal);
        Run("out");
        string manifest = File.ReadAllText(workspace["out/manifest.json"]);
        File.WriteAllText(workspace["out/manifest.json"], manifest.Replace("\"formatVersion\": 1", "\"formatVersion\": 99", StringComparison.Ordinal));
        Assert.Contains("is of format 99", Stress.Run("report", workspace["out"]).Expect(65).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_scenario_is_said_and_shown_all_the_same()
    {
        Run("out");
        Stress.Run("run", TestScenario.Write(workspace, s => (s["name"], s["venue"]!["insuranceFundUsd"]) = ("another", 100_000), "other.json"),
            "--out", workspace["other"], "--no-report").Expect(0);
        Stress.Run("report", workspace["out"], "--compare", workspace["other"]).Expect(0);
        string html = Html("out");
        Assert.Contains("These are different scenarios", html, StringComparison.Ordinal);
        Assert.Contains("venue.insuranceFundUsd", html, StringComparison.Ordinal);
        Assert.Contains("unfunded loss, probability of any", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Limits_stand_on_page_one_with_their_verdicts()
    {
        Stress.Run("run", TestScenario.Write(workspace), "--out", workspace["out"], "--fail-if", "bad_debt.mean > 1", "--fail-if", "bad_debt.mean > 1e15").Expect(3);
        string html = Html("out");
        Assert.Contains("1 of 2 limits is breached.", html, StringComparison.Ordinal);
        Assert.Contains("✕ breached", html, StringComparison.Ordinal);
        Assert.Contains("✓ kept", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_without_events_says_an_upper_bound()
    {
        Stress.Run("run", TestScenario.Write(workspace, s =>
        {
            foreach (JsonNode? asset in s["assets"]!.AsArray())
            {
                asset!["annualVolatility"] = 0.01;
            }
        }), "--out", workspace["out"]).Expect(0);
        // Wilson (1927): z^2 / (n + z^2) for no event, n = 2,500 and z = 1.96.
        Assert.Contains("under 0.15\u00A0%", Html("out"), StringComparison.Ordinal);
        Assert.DoesNotContain("stories.parquet", workspace.Files("out"));
    }

    [Fact]
    public void Checks_pair_mechanisms_with_the_run_and_halve_the_step()
    {
        Run("out", "--checks");
        string checks = $"'{workspace["out/checks.parquet"]}'";
        Assert.Equal(1, Duck.Number($"SELECT count(DISTINCT name) FROM {checks} WHERE kind = 'time_step'"));
        double without = Duck.Number($"SELECT difference FROM {checks} WHERE name = 'no price impact' AND metric = 'liquidated' AND statistic = 'mean'");
        Assert.True(without < 0, "impact liquidates more");
        // Who pays comes after the cascade: on the same random numbers its bad debt is the same to the bit.
        Assert.Equal(0, Duck.Number(
            $"SELECT difference FROM {checks} WHERE name = 'no deleveraging or socialising' AND metric = 'liquidated' AND statistic = 'probability'"));
        Assert.Contains("with no price impact", Html("out"), StringComparison.Ordinal);
    }

    [Fact]
    public void Fans_are_over_the_runs_first_paths_and_stories_those_of_its_worst()
    {
        Run("out", "--systemic");
        Assert.Equal(0, Duck.Number($"SELECT count(*) FROM '{workspace["out/fan.parquet"]}' WHERE step = 0 AND value <> 1"));
        long worst = (long)Duck.Number($"SELECT path_id FROM '{workspace["out/worst.parquet"]}' WHERE metric = 'unfunded' AND rank = 1");
        string story = $"'{workspace["out/stories.parquet"]}' WHERE path_id = {worst} AND asset = ''";
        string row = $"'{workspace["out/paths.parquet"]}' WHERE path_id = {worst}";
        Assert.Equal(Duck.Number($"SELECT liquidated_usd FROM {row}"), Duck.Number($"SELECT sum(liquidated_usd) FROM {story}"), 1e-3);
        Assert.Equal(Duck.Number($"SELECT bad_debt_usd FROM {row}"), Duck.Number($"SELECT sum(bad_debt_usd) FROM {story}"), 1e-3);
        // Euler: the shares of assets and sides add up to the tail's bad debt.
        Assert.Equal(1, Duck.Number($"SELECT sum(value) FROM '{workspace["out/systemic.parquet"]}' WHERE kind = 'asset' AND metric = 'bad_debt_share'"), 1e-9);
    }

    [Theory]
    [InlineData("reverse", "is enough to push the mean bad debt", "reverse", "--limit", "bad_debt.mean > 600000", "--along", "depth")]
    [InlineData("fund", "keeps the probability of an unfunded loss under 4", "size", "fund", "--target", "unfunded.probability < 4%")]
    [InlineData("margin", "keep the mean bad debt under", "size", "margin", "--target", "bad_debt.mean < 400000")]
    [InlineData("hedge", "of fund draw and unfunded loss", "hedge", "--level", "95")]
    public void A_question_ends_with_its_page_which_its_files_give_again(string name, string expected, params string[] arguments)
    {
        string scenario = TestScenario.Write(workspace);
        int words = arguments[0] == "size" ? 2 : 1;
        Stress.Run([.. arguments[..words], scenario, "--out", workspace[name], .. arguments[words..], "--quiet"]).Expect(0);
        string first = Html(name);
        Assert.Contains(expected, first.Replace('\u00A0', ' '), StringComparison.Ordinal);
        File.Delete(workspace[name + "/report.html"]);
        Stress.Run("report", workspace[name], "--csv").Expect(0);
        Assert.Equal(first, Html(name));
        Stress.Run("verify", workspace[name]).Expect(0);
        Assert.Contains("holds the answer to a question", Stress.Run("report", workspace[name], "--compare", workspace[name]).Expect(2).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_table_of_a_question_is_refused_and_shown_with_force()
    {
        string scenario = TestScenario.Write(workspace);
        Stress.Run("size", "fund", scenario, "--out", workspace["one"], "--target", "unfunded.probability < 4%", "--quiet").Expect(0);
        Stress.Run("size", "fund", scenario, "--out", workspace["two"], "--target", "unfunded.probability < 4%", "--quiet", "--seed", "8").Expect(0);
        File.Copy(workspace["two/fund.parquet"], workspace["one/fund.parquet"], overwrite: true);
        Assert.Contains("fund.parquet  was changed", Stress.Run("report", workspace["one"]).Expect(65).Error, StringComparison.Ordinal);
        Stress.Run("report", workspace["one"], "--force").Expect(0);
        Assert.Contains("Do not rely on this report: fund.parquet", Html("one"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_limit_on_an_end_of_the_interval_is_judged_by_that_end()
    {
        Stress.Run("run", TestScenario.Write(workspace), "--out", workspace["out"], "--fail-if", "unfunded.probability high > 1%", "--fail-if", "unfunded.probability low > 90%").Expect(3);
        string html = Html("out").Replace('\u00A0', ' ');
        Assert.Contains("upper end &gt; 1 %", html, StringComparison.Ordinal);
        Assert.Contains("lower end &gt; 90 %", html, StringComparison.Ordinal);
        Assert.Contains("1 of 2 limits is breached.", html, StringComparison.Ordinal);
    }

    public void Dispose() => workspace.Dispose();

    private void Run(string name, params string[] options) =>
        Stress.Run(["run", TestScenario.Write(workspace), "--out", workspace[name], .. options]).Expect(0);

    private string Html(string name) => File.ReadAllText(workspace[name + "/report.html"]);
}
