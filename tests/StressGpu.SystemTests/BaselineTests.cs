using System.Text.Json;
using System.Text.Json.Nodes;

namespace StressGpu.SystemTests;

/// <summary><c>run --baseline</c> from end to end.</summary>
public sealed class BaselineTests : IDisposable
{
    private readonly Workspace workspace = new();

    [Fact]
    public void A_bigger_fund_leaves_less_unpaid_on_every_path_and_the_file_says_by_how_much()
    {
        Run("base", Fund(50_000)).Expect(0);
        Outcome run = Run("big", Fund(150_000), "--baseline", workspace["base"]).Expect(0);
        string joined = $"'{workspace["big/paths.parquet"]}' v JOIN '{workspace["base/paths.parquet"]}' b USING (path_id)";
        Assert.Equal(0, Duck.Number($"SELECT count(*) FROM {joined} WHERE v.unfunded_usd > b.unfunded_usd OR v.bad_debt_usd <> b.bad_debt_usd"));
        Assert.Equal(0, Duck.Number($"SELECT count(*) FROM {joined} WHERE b.unfunded_usd > 0 AND v.unfunded_usd >= b.unfunded_usd"));
        double difference = Duck.Number($"SELECT avg(v.unfunded_usd - b.unfunded_usd) FROM {joined}");
        double error = Duck.Number($"SELECT stddev_samp(v.unfunded_usd - b.unfunded_usd) / sqrt(count(*)) FROM {joined}");
        Assert.True(difference < -5 * error);
        Close(difference, "difference", "unfunded", "mean");
        Close(difference - 1.959963984540054 * error, "ci_low", "unfunded", "mean");
        Close(difference + 1.959963984540054 * error, "ci_high", "unfunded", "mean");
        Close(
            Duck.Number($"SELECT avg((v.unfunded_usd > 0)::INT) - avg((b.unfunded_usd > 0)::INT) FROM {joined}"),
            "difference", "unfunded", "probability");
        Close(Duck.Number($"SELECT count(*) FROM {joined} WHERE v.unfunded_usd <> b.unfunded_usd"), "differing_paths", "unfunded", "mean");
        string summary = workspace["base/summary.parquet"];
        Close(
            Duck.Number($"SELECT value FROM '{summary}' WHERE metric = 'unfunded' AND level = 0.95 AND statistic = 'es'"),
            "baseline", "unfunded", "es");
        Assert.Equal(0, Duck.Number($"SELECT count(*) FROM '{workspace["big/baseline.parquet"]}' WHERE metric = 'bad_debt' AND differing_paths > 0"));
        foreach (string expected in (string[])
            ["against ", "venue.insuranceFundUsd 50000 → 150000", "change, USD a path", "P(fund exhausted)", "same", "variance"])
        {
            Assert.Contains(expected, run.Output, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("market parameters differ", run.Output, StringComparison.Ordinal);
        Assert.All(run.Output.Split('\n').Where(l => !l.Contains(workspace[""], StringComparison.Ordinal)), line => Assert.True(line.Length <= 120, line));
    }

    [Fact]
    public void Json_manifest_and_verify_know_the_baseline_and_its_bytes_do_not_depend_on_threads()
    {
        Run("base", Fund(50_000), "--threads", "1").Expect(0);
        string wild = Scenario("wild.json", s => s["assets"]![0]!["annualVolatility"] = 1.4);
        JsonElement json = Run("one", wild, "--baseline", workspace["base"], "--threads", "1", "--json").Expect(0).Json;
        Run("five", wild, "--baseline", workspace["base"] + "/", "--threads", "5", "--quiet").Expect(0);
        Assert.Equal(workspace.ParquetHashes("one"), workspace.ParquetHashes("five"));
        Assert.Contains(workspace.ParquetHashes("one"), f => f.StartsWith("baseline.parquet ", StringComparison.Ordinal));
        JsonElement baseline = json.GetProperty("baseline");
        Assert.Equal(Duck.Number($"SELECT count(*) FROM '{workspace["one/baseline.parquet"]}'"), baseline.GetProperty("differences").GetArrayLength());
        Assert.Equal(
            ["assets[0].annualVolatility 1.2 1.4", "venue.afterFund \"unpaid\" \"adl\""],
            baseline.GetProperty("changes").EnumerateArray()
                .Select(c => $"{c.GetProperty("member")} {c.GetProperty("baseline").GetRawText()} {c.GetProperty("value").GetRawText()}"));
        using JsonDocument manifest = JsonDocument.Parse(File.ReadAllText(workspace["one/manifest.json"]));
        using JsonDocument other = JsonDocument.Parse(File.ReadAllText(workspace["base/manifest.json"]));
        string runId = other.RootElement.GetProperty("runId").GetString()!;
        Assert.Equal(runId, manifest.RootElement.GetProperty("baseline").GetProperty("runId").GetString());
        Assert.Equal(runId, baseline.GetProperty("runId").GetString());
        Assert.Contains("baseline.parquet", Stress.Run("verify", workspace["one"]).Expect(0).Output, StringComparison.Ordinal);
        Assert.Contains("market parameters differ", Run("text", wild, "--baseline", workspace["base"]).Expect(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Shards_compare_with_the_same_shard_only()
    {
        Run("base", Fund(50_000), "--shard", "2/2").Expect(0);
        Run("same", Fund(90_000), "--shard", "2/2", "--baseline", workspace["base"]).Expect(0);
        Assert.Contains("but 0 … 2,499 of 2,500 in this run", Refused(Fund(90_000), "base"), StringComparison.Ordinal);
    }

    [Fact]
    public void Other_random_numbers_are_refused_with_every_reason_at_once()
    {
        Run("base", Fund(50_000)).Expect(0);
        string other = Scenario("other.json", s =>
        {
            s["seed"] = 8;
            s["paths"] = 2000;
            s["philoxRounds"] = 7;
            s["horizon"] = new JsonObject { ["hours"] = 3, ["stepMinutes"] = 5 };
            s["assets"]![2]!["id"] = "DOGE";
        });
        string error = Refused(other, "base");
        foreach (string expected in (string[])
        [
            "seed  is 7, but 8", "philoxRounds  is 10, but 7", "horizon.hours  is 4, but 3", "horizon.stepMinutes  is 10, but 5",
            "assets  is BTC, ETH, SOL, but BTC, ETH, DOGE", "paths  are 0 … 2,499 of 2,500, but 0 … 1,999 of 2,000", "6 faults",
        ])
        {
            Assert.Contains(expected, error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_baseline_that_is_damaged_or_none_is_refused_by_its_file()
    {
        Run("base", Fund(50_000)).Expect(0);
        Run("bare", Fund(50_000), "--no-paths").Expect(0);
        Assert.Contains("manifest.json  there is no manifest", Refused(Fund(90_000), "nowhere"), StringComparison.Ordinal);
        Assert.Contains("paths.parquet  the run kept none", Refused(Fund(90_000), "bare"), StringComparison.Ordinal);
        byte[] bytes = File.ReadAllBytes(workspace["base/paths.parquet"]);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(workspace["base/paths.parquet"], bytes);
        string manifest = workspace["base/manifest.json"];
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace("\"insuranceFundUsd\": 50000", "\"insuranceFundUsd\": 60000", StringComparison.Ordinal));
        string error = Refused(Fund(90_000), "base");
        Assert.Contains("paths.parquet  was changed after the run", error, StringComparison.Ordinal);
        Assert.Contains("manifest.json  was changed after the run", error, StringComparison.Ordinal);
        File.Delete(workspace["base/paths.parquet"]);
        Assert.Contains("paths.parquet  is missing", Refused(Fund(90_000), "base"), StringComparison.Ordinal);
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace("\"toolVersion\": \"0.", "\"toolVersion\": \"99.", StringComparison.Ordinal));
        Assert.Contains("toolVersion  is 99.", Refused(Fund(90_000), "base"), StringComparison.Ordinal);
    }

    [Fact]
    public void Comparing_with_itself_or_without_paths_is_a_wrong_command_line()
    {
        Run("base", Fund(50_000)).Expect(0);
        Outcome itself = Run("base", Fund(90_000), "--force", "--baseline", workspace["base"] + "/").Expect(2);
        Assert.Contains("another, finished run", itself.Error, StringComparison.Ordinal);
        Stress.Run("verify", workspace["base"]).Expect(0);
        Assert.Contains("leave out --no-paths", Run("new", Fund(90_000), "--no-paths", "--baseline", workspace["base"]).Expect(2).Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(workspace["new"]));
    }

    [Fact]
    public void Antithetic_runs_count_pairs_in_the_summary_and_against_a_baseline()
    {
        Assert.SkipUnless(
            Stress.Run("schema").Expect(0).Output.Contains("\"antithetic\"", StringComparison.Ordinal), "scenarios cannot ask for antithetic paths yet");
        string Pairs(string name, double fund) => Scenario(name, s =>
        {
            s["market"]!["antithetic"] = true;
            s["venue"]!["insuranceFundUsd"] = fund;
        });
        Run("base", Pairs("pairs.json", 50_000)).Expect(0);
        Run("big", Pairs("big.json", 150_000), "--baseline", workspace["base"]).Expect(0);
        Assert.Contains("market.antithetic  is true, but false", Refused(Fund(90_000), "base"), StringComparison.Ordinal);
        string pairs = $"(SELECT path_id // 2 AS pair, avg(v.fund_draw_usd) x, avg(v.fund_draw_usd - b.fund_draw_usd) d FROM "
            + $"'{workspace["big/paths.parquet"]}' v JOIN '{workspace["base/paths.parquet"]}' b USING (path_id) GROUP BY 1)";
        double half = 1.959963984540054 * Duck.Number($"SELECT stddev_samp(d) / sqrt(count(*)) FROM {pairs}");
        Close(half, "(ci_high - ci_low) / 2", "fund_draw", "mean");
        string row = $"FROM '{workspace["big/summary.parquet"]}' WHERE metric = 'fund_draw' AND statistic = 'mean'";
        double summary = Duck.Number($"SELECT (ci_high - ci_low) / 2 {row}");
        Assert.Equal(1.959963984540054 * Duck.Number($"SELECT stddev_samp(x) / sqrt(count(*)) FROM {pairs}"), summary, 1e-9 * summary);
        Assert.Equal(1, Duck.Number($"SELECT count(*) {row} AND paths = 2500 AND ess <> 2500"));
    }

    public void Dispose() => workspace.Dispose();

    private string Fund(double usd) => Scenario($"fund{usd:0}.json", s =>
    {
        s["venue"]!["afterFund"] = "unpaid";
        s["venue"]!["insuranceFundUsd"] = usd;
    });

    private string Scenario(string name, Action<JsonObject> change) => TestScenario.Write(workspace, change, name);

    private Outcome Run(string name, string scenario, params string[] options) =>
        Stress.Run(["run", scenario, "--out", workspace[name], .. options]);

    private string Refused(string scenario, string baseline)
    {
        Outcome refused = Run("refused", scenario, "--baseline", workspace[baseline]).Expect(65);
        Assert.False(Directory.Exists(workspace["refused"]));
        Assert.Empty(refused.Output);
        return refused.Error;
    }

    private void Close(double expected, string column, string metric, string statistic)
    {
        string level = statistic == "es" ? " AND level = 0.95" : "";
        double value = Duck.Number($"SELECT {column} FROM '{workspace["big/baseline.parquet"]}' WHERE metric = '{metric}' AND statistic = '{statistic}'{level}");
        Assert.Equal(expected, value, 1e-9 * Math.Abs(expected));
    }
}
