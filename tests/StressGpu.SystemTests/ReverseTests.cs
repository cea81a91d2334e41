using System.Text.Json;

namespace StressGpu.SystemTests;

/// <summary><c>reverse</c> and <c>hedge</c> from end to end.</summary>
public sealed class ReverseTests : IDisposable
{
    private readonly Workspace workspace = new();

    [Fact]
    public void The_smallest_shocks_breach_the_limit_and_their_combination_is_no_farther()
    {
        string scenario = TestScenario.Write(workspace);
        JsonElement json = Reverse("reverse", scenario, "bad_debt.es95 > 900000", "--along", "volatility", "--along", "depth", "--json").Expect(0).Json;
        JsonElement[] crossings = [.. json.GetProperty("reverse").GetProperty("crossings").EnumerateArray()];
        Assert.Equal(["volatility", "depth", "combination"], crossings.Select(c => c.GetProperty("along").GetString()));
        Assert.All(crossings, c => Assert.Equal("found", c.GetProperty("found").GetString()));
        double[] distances = [.. crossings.Select(c => c.GetProperty("distance").GetDouble())];
        Assert.True(distances[2] <= 1.02 * Math.Min(distances[0], distances[1]), string.Join(' ', distances));
        Assert.All(crossings, c => Assert.True(c.GetProperty("ciLow").GetDouble() <= c.GetProperty("distance").GetDouble()));
        // The run in DIR is one beyond the limit, and the search says where it holds and where not.
        Assert.True(Duck.Number($"SELECT value FROM '{workspace["reverse/summary.parquet"]}' WHERE metric = 'bad_debt' AND statistic = 'es' AND level = 0.95") > 900_000);
        Assert.Equal(0, Duck.Number($"SELECT count(*) FROM '{workspace["reverse/search.parquet"]}' WHERE holds <> (value > 900000)"));
        Stress.Run("verify", workspace["reverse"]).Expect(0);
    }

    [Fact]
    public void The_most_likely_breaching_paths_come_in_order_and_replay()
    {
        Outcome reverse = Reverse("reverse", TestScenario.Write(workspace), "unfunded.probability > 0.2", "--along", "venue.insuranceFundUsd*").Expect(0);
        Assert.Contains("venue.insuranceFundUsd x 0.", reverse.Output, StringComparison.Ordinal);
        string file = workspace["reverse/breaching.parquet"];
        Assert.Equal(18, Duck.Number($"SELECT count(*) FROM '{file}'"));
        Assert.Equal(0, Duck.Number($"SELECT count(*) FROM '{file}' a JOIN '{file}' b ON a.rank < b.rank AND a.distance > b.distance"));
        Assert.Equal(0, Duck.Number($"SELECT count(*) FROM '{file}' WHERE value <= 0"));
        string path = Duck.Number($"SELECT path_id FROM '{file}' WHERE rank = 1 LIMIT 1").ToString(System.Globalization.CultureInfo.InvariantCulture);
        Assert.Contains($"--path {path}", reverse.Output, StringComparison.Ordinal);
        Stress.Run("replay", workspace["reverse"], "--path", path, "--out", workspace["path.csv"]).Expect(0);
        double end = Duck.Number($"SELECT arg_max(BTC_fair, step) / arg_min(BTC_fair, step) - 1 FROM read_csv('{workspace["path.csv"]}')");
        Assert.Equal(Duck.Number($"SELECT fair_return FROM '{file}' WHERE rank = 1 AND asset = 'BTC'"), end, 1e-6);
    }

    [Fact]
    public void A_fall_of_all_prices_is_a_shock_and_a_limit_may_be_breached_already_or_never()
    {
        string scenario = TestScenario.Write(workspace);
        Assert.Contains("all fair prices fall by", Reverse("fall", scenario, "liquidated.mean > 1e8", "--along", "shock", "--paths", "512").Expect(0).Output, StringComparison.Ordinal);
        Assert.Contains("is breached by the scenario as it is written", Reverse("now", scenario, "bad_debt.mean > 1", "--paths", "512").Expect(0).Output, StringComparison.Ordinal);
        Assert.Contains("not up to", Reverse("never", scenario, "max_drawdown.mean > 1", "--along", "depth", "--paths", "512").Expect(0).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("depht", "is none of volatility, correlation, depth, shock", 2)]
    [InlineData("venue.fund*", "names venue.fund, which does not exist", 65)]
    [InlineData("paths*", "names paths, which cannot vary", 65)]
    public void A_direction_that_is_none_leaves_nothing(string along, string expected, int code)
    {
        Assert.Contains(expected, Reverse("reverse", TestScenario.Write(workspace), "bad_debt.mean > 1e6", "--along", along).Expect(code).Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(workspace["reverse"]));
    }

    [Fact]
    public void Hedges_save_on_paths_that_were_not_fitted()
    {
        // A venue of longs loses where prices fall: the fund goes short.
        string scenario = TestScenario.Write(workspace, s =>
        {
            s["paths"] = 8192;
            s["book"]!["synthetic"]!["longShare"] = 1;
        });
        JsonElement json = Stress.Run("hedge", scenario, "--out", workspace["hedge"], "--level", "95", "--json").Expect(0).Json;
        JsonElement held = json.GetProperty("result").GetProperty("held");
        Assert.True(held.GetProperty("ciLow").GetDouble() > 0, held.ToString());
        Assert.Equal(0.95, json.GetProperty("result").GetProperty("level").GetDouble());
        Assert.True(Duck.Number($"SELECT sum(notional_usd) FROM '{workspace["hedge/hedge.parquet"]}'") < 0);
        Assert.True(Duck.Number($"SELECT max(abs(notional_usd)) FROM '{workspace["hedge/hedge.parquet"]}'") <= 50_000 * 1.000001);
        string again = TestScenario.Write(workspace, s => s["paths"] = 1500, "few.json");
        Assert.Contains("at least 2,048 paths", Stress.Run("hedge", again, "--out", workspace["few"]).Expect(2).Error, StringComparison.Ordinal);
        Stress.Run("verify", workspace["hedge"]).Expect(0);
    }

    public void Dispose() => workspace.Dispose();

    private Outcome Reverse(string name, string scenario, string limit, params string[] options) =>
        Stress.Run(["reverse", scenario, "--out", workspace[name], "--limit", limit, .. options]);
}
