using System.Text.Json;

namespace StressGpu.SystemTests;

/// <summary>A run writes what the contract says and prints what a risk manager reads.</summary>
public sealed class RunTests : IDisposable
{
    private static readonly string[] Everything =
    [
        "assets.parquet", "convergence.parquet", "exceedance.parquet", "fan.parquet", "manifest.json", "paths.parquet", "report.html",
        "stories.parquet", "summary.parquet", "systemic.parquet", "tail.parquet", "worst.parquet",
    ];

    private readonly Workspace workspace = new();

    [Fact]
    public void A_run_writes_every_file_of_the_contract()
    {
        Stress.Run("run", TestScenario.Write(workspace), "--out", workspace["out"], "--assets").Expect(0);
        Assert.Equal(Everything, workspace.Files("out"));
        string paths = workspace["out/paths.parquet"];
        Assert.Equal(TestScenario.Paths, Duck.Number($"SELECT count(DISTINCT path_id) FROM '{paths}'"));
        Assert.Equal(3 * TestScenario.Paths, Duck.Number($"SELECT count(*) FROM '{workspace["out/assets.parquet"]}'"));
        Assert.Equal(0, Duck.Number(
            $"SELECT count(*) FROM '{paths}' WHERE abs(bad_debt_usd - fund_draw_usd - unfunded_usd) > 1e-6 * (1 + bad_debt_usd)"));
    }

    [Fact]
    public void Per_asset_columns_add_up_to_the_path()
    {
        Stress.Run("run", TestScenario.Write(workspace), "--out", workspace["out"], "--assets").Expect(0);
        // Sums of three doubles in another order than the engine's: equal to rounding.
        Assert.Equal(0, Duck.Number($"""
            SELECT count(*) FROM '{workspace["out/paths.parquet"]}' p JOIN (
                SELECT path_id, sum(liquidated_usd) l, sum(bad_debt_usd) b, max(max_drawdown) d, max(max_drawdown_fair) f
                FROM '{workspace["out/assets.parquet"]}' GROUP BY path_id) a USING (path_id)
            WHERE abs(l - liquidated_usd) > 1e-9 * liquidated_usd OR abs(b - bad_debt_usd) > 1e-9 * bad_debt_usd
                OR d <> max_drawdown OR f <> max_drawdown_fair
            """));
        Assert.True(Duck.Number($"SELECT sum(bad_debt_usd) FROM '{workspace["out/assets.parquet"]}'") > 0);
    }

    [Fact]
    public void The_summary_names_what_a_risk_manager_asks_for()
    {
        Outcome run = Stress.Run("run", TestScenario.Write(workspace), "--out", workspace["out"]).Expect(0);
        foreach (string expected in (string[])
            ["system test", "2,500, seed 7", "3,000 positions", "rungs; merging moves", "bad debt", "fund draw", "unfunded loss",
             "liquidated volume", "VaR 99.9 %", "ES 95 %", "too few paths", "P(any bad debt)", "P(fund exhausted)", "amplification",
             "paths/s", "warning: assets[0].annualVolatility"])
        {
            Assert.Contains(expected, run.Output, StringComparison.Ordinal);
        }

        Assert.DoesNotContain('\u001b', run.Output);
        Assert.All(
            run.Output.Split('\n').Where(l => !l.Contains("  results ", StringComparison.Ordinal)),
            line => Assert.True(line.Length <= 120, $"over 120 columns: {line}"));
    }

    [Fact]
    public void Figures_of_too_few_paths_have_one_digit_and_the_tail_its_shape()
    {
        Outcome run = Stress.Run("run", TestScenario.Write(workspace), "--out", workspace["out"]).Expect(0);
        Assert.Matches(@"\n bad debt .* ~\$\d0* [km] +~\$\d0* [km] *\n", run.Output);
        Assert.Matches(@"tail of bad debt +\$0 █[▁▂▃▄▅▆▇█]{25} \$", run.Output);
        Assert.Contains("extrapolated", run.Output, StringComparison.Ordinal);
        Assert.Contains("generalised Pareto fit to the worst", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_has_curves_fits_convergence_and_worst_paths_as_the_files_have_them()
    {
        JsonElement run = Stress.Run("run", TestScenario.Write(workspace), "--out", workspace["out"], "--json").Expect(0).Json;
        Assert.Equal("stressgpu.run", run.GetProperty("format").GetString());
        Assert.Equal(1, run.GetProperty("formatVersion").GetInt32());
        foreach ((string member, string file) in ((string, string)[])
            [("summary", "summary"), ("exceedance", "exceedance"), ("worst", "worst"), ("tails", "tail"), ("convergence", "convergence")])
        {
            Assert.Equal(Duck.Number($"SELECT count(*) FROM '{workspace[$"out/{file}.parquet"]}'"), run.GetProperty(member).GetArrayLength());
        }

        Assert.Equal(JsonValueKind.Null, run.GetProperty("stop").ValueKind);
        JsonElement tail = run.GetProperty("tails")[0];
        Assert.Equal(
            Duck.Number($"SELECT es_high FROM '{workspace["out/tail.parquet"]}' LIMIT 1"), tail.GetProperty("esHigh").GetDouble());
    }

    [Fact]
    public void The_fund_is_exhausted_on_some_paths_and_not_on_others()
    {
        JsonElement run = Stress.Run("run", TestScenario.Write(workspace), "--out", workspace["out"], "--json").Expect(0).Json;
        double probability = Statistic(run, "unfunded", "probability");
        Assert.InRange(probability, 0.01, 0.2);
        Assert.Equal(
            Duck.Number($"SELECT avg((unfunded_usd > 0)::INT) FROM '{workspace["out/paths.parquet"]}'"), probability, 12);
        // The fund's fees come in too, so a draw may exceed the fund at the start, but an exhausted path drew all of that.
        Assert.Equal(0, Duck.Number(
            $"SELECT count(*) FROM '{workspace["out/paths.parquet"]}' WHERE unfunded_usd > 0 AND fund_draw_usd < 50000 * (1 - 1e-12)"));
        Assert.Equal(0, Duck.Number(
            $"SELECT count(*) FROM '{workspace["out/paths.parquet"]}' WHERE unfunded_usd > 0 AND adl_haircut_usd + unpaid_usd = 0"));
    }

    [Fact]
    public void A_calm_market_liquidates_nothing_and_says_so()
    {
        string scenario = TestScenario.Write(workspace, s =>
        {
            foreach (var asset in s["assets"]!.AsArray())
            {
                asset!["annualVolatility"] = 0.001;
            }
        });
        Outcome run = Stress.Run("run", scenario, "--out", workspace["out"]).Expect(0);
        Assert.Contains("0 in 2,500 paths: under 0.15 % at 95 % confidence", run.Output, StringComparison.Ordinal);
        Assert.Contains("n/a: without price impact nothing is liquidated", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, Duck.Number($"SELECT sum(liquidated_usd) + sum(rounds) FROM '{workspace["out/paths.parquet"]}'"));
    }

    [Fact]
    public void A_scenario_without_a_book_is_a_price_run()
    {
        string scenario = TestScenario.Write(workspace, s => s.Remove("book"));
        Outcome run = Stress.Run("run", scenario, "--out", workspace["out"]).Expect(0);
        Assert.Contains("none: prices only", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, Duck.Number($"SELECT sum(liquidated_usd) FROM '{workspace["out/paths.parquet"]}'"));
    }

    [Theory]
    [InlineData("socialise", "socialised")]
    [InlineData("unpaid", "unpaid")]
    public void The_table_shows_who_pays_after_the_fund(string policy, string column)
    {
        string scenario = TestScenario.Write(workspace, s => s["venue"]!["afterFund"] = policy);
        Outcome run = Stress.Run("run", scenario, "--out", workspace["out"]).Expect(0);
        Assert.Contains("\n " + column + " ", run.Output, StringComparison.Ordinal);
        Assert.True(Duck.Number($"SELECT sum({column}_usd) FROM '{workspace["out/paths.parquet"]}'") > 0);
    }

    [Fact]
    public void The_manifest_says_where_the_numbers_come_from()
    {
        string scenario = TestScenario.Write(workspace);
        Stress.Run("run", scenario, "--out", workspace["out"], "--quiet").Expect(0);
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(workspace["out/manifest.json"]));
        JsonElement manifest = document.RootElement;
        Assert.Equal(7UL, manifest.GetProperty("seed").GetUInt64());
        Assert.Equal("cpu", manifest.GetProperty("device").GetProperty("kind").GetString());
        Assert.Equal(TestScenario.Paths, manifest.GetProperty("paths").GetProperty("total").GetInt64());
        Assert.Equal("scenario", manifest.GetProperty("inputs")[0].GetProperty("role").GetString());
        Assert.Equal(
            ["book", "device", "lowering", "reading", "report", "simulation", "statistics", "systemic", "writing"],
            manifest.GetProperty("timingsSeconds").EnumerateObject().Select(p => p.Name));
        JsonElement rate = manifest.GetProperty("throughput");
        Assert.Equal(
            TestScenario.Paths / manifest.GetProperty("timingsSeconds").GetProperty("simulation").GetDouble(),
            rate.GetProperty("pathsPerSecond").GetDouble(), 1e-6 * rate.GetProperty("pathsPerSecond").GetDouble());
        Assert.Equal(3.0 * TestScenario.Steps, rate.GetProperty("assetStepsPerSecond").GetDouble() / rate.GetProperty("pathsPerSecond").GetDouble(), 9);
    }

    public void Dispose() => workspace.Dispose();

    internal static double Statistic(JsonElement run, string metric, string statistic) =>
        run.GetProperty("summary").EnumerateArray()
            .Single(r => r.GetProperty("metric").GetString() == metric && r.GetProperty("statistic").GetString() == statistic)
            .GetProperty("value").GetDouble();
}
