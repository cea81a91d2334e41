using System.Text.Json;
using System.Text.Json.Nodes;

namespace StressGpu.SystemTests;

/// <summary><c>run --systemic</c> from end to end.</summary>
public sealed class SystemicTests : IDisposable
{
    private const string Book = """
        { "synthetic": { "accounts": 300, "openInterestUsd": 1e7 },
          "syntheticAccounts": { "cross": 200, "crossOpenInterestUsd": 8e7, "crossClass": "cross", "borrowers": 200,
            "debtUsd": 2e7, "borrowerClass": "lending" } }
        """;

    private readonly Workspace workspace = new();

    [Fact]
    public void The_tail_of_the_file_is_the_tail_of_the_paths()
    {
        Outcome run = Run(Scenario(), "out").Expect(0);
        string paths = workspace["out/paths.parquet"];
        string tail = $"(SELECT * FROM '{paths}' WHERE bad_debt_usd > 0 AND bad_debt_usd >= "
            + $"(SELECT value FROM '{workspace["out/summary.parquet"]}' WHERE metric = 'bad_debt' AND statistic = 'var' AND level = 0.99))";

        Assert.Equal(Duck.Number($"SELECT count(*) FROM {tail}"), Number("max(paths)", "kind = 'tail'"));
        Assert.Equal(Duck.Number($"SELECT min(bad_debt_usd) FROM {tail}"), Number("sum(value)", "metric = 'threshold_usd'"));
        Close($"SELECT avg(bad_debt_usd) FROM {tail}", "kind = 'tail' AND metric = 'bad_debt_usd'");
        Close($"SELECT avg(bad_debt_usd) FROM {tail}", "kind IN ('asset', 'vault') AND metric = 'bad_debt_usd'");
        Close($"SELECT avg(liquidated_usd) FROM {tail}", "metric = 'liquidated_usd'");
        Close($"SELECT sum(endogenous_usd)/sum(liquidated_usd) FROM {tail}", "kind = 'branching_tail' AND metric = 'ratio'");
        Close($"SELECT sum(endogenous_usd)/sum(liquidated_usd) FROM '{paths}'", "kind = 'branching_run' AND metric = 'ratio'");
        Assert.Equal(1, Number("sum(value)", "kind IN ('asset', 'vault') AND metric = 'bad_debt_share'"), 9);
        Assert.InRange(Number("count(*)", "kind = 'account' AND metric = 'own_share'"), 1, 100);
        foreach (string expected in (string[])["behind the tail:", "own", "started", "bad debt lies in", "branching ratio"])
        {
            Assert.Contains(expected, run.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Threads_do_not_change_a_byte_and_the_manifest_holds_the_file()
    {
        string scenario = Scenario();
        Run(scenario, "one", "--threads", "1").Expect(0);
        Run(scenario, "five", "--threads", "5").Expect(0);
        Assert.Equal(9, workspace.ParquetHashes("one").Length);
        Assert.Equal(workspace.ParquetHashes("one"), workspace.ParquetHashes("five"));
        Assert.Contains("systemic.parquet", File.ReadAllText(workspace["one/manifest.json"]), StringComparison.Ordinal);
        Stress.Run("verify", workspace["one"]).Expect(0);
    }

    [Fact]
    public void A_shard_attributes_its_own_tail()
    {
        string scenario = Scenario();
        Run(scenario, "second", "--shard", "2/2").Expect(0);
        string tail = $"(SELECT quantile_disc(bad_debt_usd, 0.99) FROM '{workspace["second/paths.parquet"]}')";
        Assert.Equal(
            Duck.Number($"SELECT count(*) FROM '{workspace["second/paths.parquet"]}' WHERE bad_debt_usd >= {tail}"),
            Duck.Number($"SELECT max(paths) FROM '{workspace["second/systemic.parquet"]}' WHERE kind = 'tail'"));
    }

    [Fact]
    public void Isolated_positions_are_named_by_their_ladder_and_json_has_every_row()
    {
        JsonElement run = Stress.Run(
            "run", TestScenario.Write(workspace), "--out", workspace["out"], "--systemic", "--json").Expect(0).Json;
        JsonElement[] rows = [.. run.GetProperty("systemic").EnumerateArray()];
        Assert.Equal(Duck.Number($"SELECT count(*) FROM '{workspace["out/systemic.parquet"]}'"), rows.Length);
        Assert.DoesNotContain(rows, r => r.GetProperty("kind").GetString() == "account");
        Assert.Equal(1, rows.Where(r => r.GetProperty("kind").GetString() == "ladder" && r.GetProperty("metric").GetString() == "own_share")
            .Sum(r => r.GetProperty("value").GetDouble()), 9);
        Outcome text = Stress.Run("run", TestScenario.Write(workspace), "--out", workspace["text"], "--systemic").Expect(0);
        Assert.Contains("ladder BTC ", text.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_calm_market_has_no_tail_and_a_run_without_the_option_no_file()
    {
        string calm = TestScenario.Write(workspace, s =>
        {
            foreach (JsonNode? asset in s["assets"]!.AsArray())
            {
                asset!["annualVolatility"] = 0.001;
            }
        });
        Outcome run = Stress.Run("run", calm, "--out", workspace["calm"], "--systemic").Expect(0);
        Assert.Contains("systemic: no path has bad debt", run.Output, StringComparison.Ordinal);
        Stress.Run("run", calm, "--out", workspace["plain"], "--quiet", "--no-report").Expect(0);
        Assert.False(File.Exists(workspace["plain/systemic.parquet"]));
    }

    public void Dispose() => workspace.Dispose();

    /// <summary>Accounts without options, twice as wild and a tenth as deep.</summary>
    private string Scenario()
    {
        string file = AccountScenario.Write(workspace, book: Book);
        JsonObject scenario = JsonNode.Parse(File.ReadAllText(file))!.AsObject();
        scenario["paths"] = 3000;
        scenario["venue"]!["afterFund"] = "adlQueue";
        foreach (JsonNode? asset in scenario["assets"]!.AsArray().Take(2))
        {
            asset!["annualVolatility"] = 2;
            asset["depthUsdPerPercent"] = 2e6;
        }

        return workspace.Write("wild.json", scenario.ToJsonString());
    }

    private Outcome Run(string scenario, string name, params string[] options) =>
        Stress.Run(["run", scenario, "--out", workspace[name], "--systemic", .. options]);

    private double Number(string what, string where) =>
        Duck.Number($"SELECT {what} FROM '{workspace["out/systemic.parquet"]}' WHERE {where}");

    private void Close(string expected, string where)
    {
        double value = Duck.Number(expected);
        Assert.Equal(value, Number("sum(value)", where), 1e-9 * value);
    }
}
