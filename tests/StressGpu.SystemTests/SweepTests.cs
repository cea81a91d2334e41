using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace StressGpu.SystemTests;

/// <summary><c>sweep</c> from end to end.</summary>
public sealed class SweepTests : IDisposable
{
    private const string Rates = "assets[*].maintenanceTiers[*].rate";
    private readonly Workspace workspace = new();

    [Fact]
    public void A_point_is_the_run_of_its_scenario_and_its_difference_is_what_baseline_says()
    {
        string scenario = TestScenario.Write(workspace);
        string point = TestScenario.Write(workspace, s => s["venue"]!["insuranceFundUsd"] = 150_000, "point.json");
        Sweep("sweep", scenario, "--vary", "venue.insuranceFundUsd=50000,150000", "--metric", "unfunded.es95", "--metric", "max_drawdown.mean").Expect(0);
        Stress.Run("run", scenario, "--out", workspace["base"], "--quiet").Expect(0);
        Stress.Run("run", point, "--out", workspace["run"], "--quiet", "--baseline", workspace["base"]).Expect(0);

        string sweep = $"(SELECT * FROM '{workspace["sweep/sweep.parquet"]}' WHERE point = 2)";
        string same = "x.metric = y.metric AND x.statistic = y.statistic AND x.level IS NOT DISTINCT FROM y.level";
        double rows = Duck.Number($"SELECT count(*) FROM {sweep}");
        Assert.True(rows > 20);
        Assert.Equal(rows, Duck.Number(
            $"SELECT count(*) FROM {sweep} x JOIN '{workspace["run/summary.parquet"]}' y ON {same} AND x.value IS NOT DISTINCT FROM y.value AND x.ci_high IS NOT DISTINCT FROM y.ci_high"));
        Assert.True(Duck.Number($"SELECT count(*) FROM {sweep} x JOIN '{workspace["run/baseline.parquet"]}' y ON {same} AND x.difference = y.difference "
            + "AND x.difference_low IS NOT DISTINCT FROM y.ci_low AND x.difference_high IS NOT DISTINCT FROM y.ci_high") >= 7);
        Assert.Equal(0, Duck.Number($"SELECT max(abs(difference)) FROM '{workspace["sweep/sweep.parquet"]}' WHERE point = 1"));
        using JsonDocument manifest = JsonDocument.Parse(File.ReadAllText(workspace["run/manifest.json"]));
        Assert.Equal(1, Duck.Number(
            $"SELECT count(*) FROM '{workspace["sweep/front.parquet"]}' WHERE point = 2 AND run_id = '{manifest.RootElement.GetProperty("runId").GetString()}'"));
    }

    [Fact]
    public void The_scenario_says_what_varies_and_points_with_one_scenario_are_run_once()
    {
        string scenario = TestScenario.Write(workspace, s => s["sweep"] = new JsonObject
        {
            ["axes"] = new JsonArray(
                new JsonObject { ["member"] = Rates, ["scale"] = new JsonArray(1, 2) },
                new JsonObject { ["member"] = "venue.insuranceFundUsd", ["values"] = new JsonArray(25_000, 50_000, 1_000_000) }),
            ["metrics"] = new JsonArray("unfunded.es95", "bad_debt.mean"),
        });
        JsonElement json = Sweep("sweep", scenario, "--json", "--threads", "1").Expect(0).Json;
        Assert.Equal("stressgpu.sweep", json.GetProperty("format").GetString());
        Assert.Equal(6, json.GetProperty("runs").GetInt32());
        JsonElement[] points = [.. json.GetProperty("points").EnumerateArray()];
        Assert.Equal(7, points.Length);
        Assert.Equal(points[0].GetProperty("runId").GetString(), points[2].GetProperty("runId").GetString());
        Assert.Equal(["x 2", "1000000"], points[6].GetProperty("values").EnumerateArray().Select(v => v.GetString()));
        Assert.Equal(2 * points[1].GetProperty("marginUsd").GetDouble(), points[4].GetProperty("marginUsd").GetDouble(), 1e-6 * points[4].GetProperty("marginUsd").GetDouble());
        // A smaller fund leaves no less unpaid; of two points with the same risk the one with more capital is off the front.
        double[] risk = [.. points.Select(p => p.GetProperty("statistics")[0].GetProperty("value").GetDouble())];
        Assert.True(risk[1] > risk[2] && risk[2] > risk[3]);
        Assert.True(points[1].GetProperty("onFront").GetBoolean());
        Sweep("again", scenario, "--quiet", "--threads", "3").Expect(0);
        Assert.Equal(workspace.ParquetHashes("sweep"), workspace.ParquetHashes("again"));
        Stress.Run("verify", workspace["sweep"]).Expect(0);
        string id = Manifest("sweep").GetProperty("runId").GetString()!;
        Stress.Run("run", TestScenario.Write(workspace, null, "plain.json"), "--out", workspace["plain"], "--quiet", "--no-paths").Expect(0);
        Assert.Equal(Manifest("plain").GetProperty("runId").GetString(), id);
        Assert.Equal("sweep", Manifest("sweep").GetProperty("question").GetProperty("kind").GetString());
    }

    [Fact]
    public void Text_has_a_heat_map_and_the_front()
    {
        Outcome sweep = Sweep(
            "sweep", TestScenario.Write(workspace), "--vary", Rates + "*=0.5,1", "--vary", "venue.insuranceFundUsd=0,5e4", "--paths", "1024").Expect(0);
        foreach (string expected in (string[])["insuranceFundUsd", "x 0.5", "unfunded, ES 99 %", "P(unfunded > 0)", "Pareto front", "4 runs of 1,024 paths"])
        {
            Assert.Contains(expected, sweep.Output, StringComparison.Ordinal);
        }

        Assert.All(sweep.Output.Split('\n').Where(l => !l.Contains(workspace[""], StringComparison.Ordinal)), line => Assert.True(line.Length <= 130, line));
    }

    [Fact]
    public void A_sweep_leaves_a_page_that_report_renders_again()
    {
        Sweep("sweep", TestScenario.Write(workspace), "--vary", Rates + "*=0.5,1", "--vary", "venue.insuranceFundUsd=0,5e4", "--paths", "1024", "--quiet").Expect(0);
        string page = File.ReadAllText(workspace["sweep/report.html"]);
        Stress.Run("report", workspace["sweep"], "--out", workspace["again.html"], "--csv").Expect(0);
        Assert.Equal(page, File.ReadAllText(workspace["again.html"]));
        Assert.Equal(6, File.ReadLines(workspace["report-tables/sweep-front.csv"]).Count());
        Stress.Run("verify", workspace["sweep"]).Expect(0);
        Assert.Contains("--compare", Stress.Run("report", workspace["sweep"], "--compare", workspace["sweep"]).Expect(2).Error, StringComparison.Ordinal);
        File.AppendAllText(workspace["sweep/sweep.parquet"], "x");
        Assert.Contains("sweep.parquet  was changed after the sweep", Stress.Run("report", workspace["sweep"]).Expect(65).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("venue.fund=1", "--vary  names venue.fund, which does not exist", 65)]
    [InlineData("paths=1,2", "--vary  names paths, which cannot vary", 65)]
    [InlineData("venue.insuranceFundUsd=-1,0,-1", "is -1, expected a number of at least 0 (USD) (point 1: venue.insuranceFundUsd = -1)", 65)]
    [InlineData("venue.insuranceFundUsd", "is not MEMBER=VALUE,VALUE", 2)]
    [InlineData("venue.insuranceFundUsd*=a", "is not MEMBER=VALUE,VALUE", 2)]
    public void What_cannot_be_swept_leaves_nothing(string vary, string expected, int code)
    {
        Outcome sweep = Sweep("sweep", TestScenario.Write(workspace), "--vary", vary).Expect(code);
        Assert.Contains(expected, sweep.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(workspace["sweep"]));
    }

    [Fact]
    public void Nothing_to_vary_and_an_unknown_metric_are_said()
    {
        string scenario = TestScenario.Write(workspace);
        Assert.Contains("nothing varies", Sweep("sweep", scenario).Expect(2).Error, StringComparison.Ordinal);
        Assert.Contains("unknown metric 'x'", Sweep("sweep", scenario, "--metric", "x.mean").Expect(2).Error, StringComparison.Ordinal);
        string swept = TestScenario.Write(workspace, s => s["sweep"] = new JsonObject
        {
            ["axes"] = new JsonArray(new JsonObject { ["member"] = Rates, ["scale"] = new JsonArray(1, 2) }),
            ["metrics"] = new JsonArray("bad_debt.es98"),
        }, "swept.json");
        Assert.Contains("sweep.metrics[0]  unknown statistic 'es98'", Sweep("sweep", swept).Expect(65).Error, StringComparison.Ordinal);
        string many = string.Join(',', Enumerable.Range(1, 101).Select(i => i.ToString(CultureInfo.InvariantCulture)));
        Assert.Contains("expected at most 10,000", Sweep(
            "sweep", scenario, "--vary", "venue.insuranceFundUsd=" + many, "--vary", "market.volatilityMultiplier=" + many).Expect(2).Error, StringComparison.Ordinal);
    }

    public void Dispose() => workspace.Dispose();

    private JsonElement Manifest(string name)
    {
        using JsonDocument manifest = JsonDocument.Parse(File.ReadAllText(workspace[name + "/manifest.json"]));
        return manifest.RootElement.Clone();
    }

    private Outcome Sweep(string name, string scenario, params string[] options) =>
        Stress.Run(["sweep", scenario, "--out", workspace[name], .. options]);
}
