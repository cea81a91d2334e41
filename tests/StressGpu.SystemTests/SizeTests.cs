using System.Text.Json;

namespace StressGpu.SystemTests;

/// <summary><c>size fund</c> and <c>size margin</c> from end to end.</summary>
public sealed class SizeTests : IDisposable
{
    private readonly Workspace workspace = new();

    [Fact]
    public void A_fund_of_the_size_found_is_exhausted_as_rarely_as_asked_and_a_smaller_one_is_not()
    {
        string scenario = TestScenario.Write(workspace);
        JsonElement json = Size("size", "fund", scenario, "unfunded.probability < 0.04", "--json").Expect(0).Json;
        Assert.Equal("stressgpu.sizeFund", json.GetProperty("format").GetString());
        JsonElement size = json.GetProperty("size");
        Assert.True(size.GetProperty("met").GetBoolean());
        (double fund, double low, double high) = (Number(size, "size"), Number(size, "ciLow"), Number(size, "ciHigh"));
        Assert.True(low < fund && fund < high);
        // Fewer than 4 % of 2,500 paths: 99 at most, and a fund a little smaller is too small.
        string summary = workspace["size/summary.parquet"];
        Assert.Equal(99, Math.Round(2500 * Duck.Number($"SELECT value FROM '{summary}' WHERE metric = 'unfunded' AND statistic = 'probability'")));
        string smaller = TestScenario.Write(workspace, s => s["venue"]!["insuranceFundUsd"] = fund - 2, "smaller.json");
        Stress.Run("run", smaller, "--out", workspace["smaller"], "--quiet").Expect(0);
        Assert.True(Duck.Number($"SELECT count(*) FROM '{workspace["smaller/paths.parquet"]}' WHERE unfunded_usd > 0") >= 100);
        Assert.Equal(1, Duck.Number($"SELECT count(*) FROM '{workspace["size/fund.parquet"]}' WHERE probability = 0.05 AND ci_low <= fund_usd AND fund_usd <= ci_high"));
        Assert.Equal(0, Duck.Number($"SELECT count(*) FROM '{workspace["size/fund.parquet"]}' WHERE probability < 0.02 AND ci_low IS NOT NULL"));
        Stress.Run("verify", workspace["size"]).Expect(0);
        Assert.Contains("the run kept no paths.parquet", Stress.Run("replay", workspace["size"], "--path", "3", "--out", workspace["p.csv"]).Expect(0).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_target_is_searched_for()
    {
        string scenario = TestScenario.Write(workspace);
        JsonElement json = Size("size", "fund", scenario, "unfunded.es95 <= 20000", "--json").Expect(0).Json;
        Assert.True(json.GetProperty("size").GetProperty("met").GetBoolean());
        Assert.InRange(Number(json.GetProperty("size").GetProperty("check"), "value"), 15_000, 20_000);
        Assert.Equal(json.GetProperty("runs").GetInt32() - 2, json.GetProperty("search").GetArrayLength());
        Assert.InRange(json.GetProperty("runs").GetInt32(), 5, 18);
    }

    [Fact]
    public void Margins_are_scaled_until_the_target_holds()
    {
        string scenario = TestScenario.Write(workspace);
        double written = Duck.Number($"SELECT value FROM '{Run(scenario)}' WHERE metric = 'bad_debt' AND statistic = 'mean'");
        string target = FormattableString.Invariant($"bad_debt.mean < {0.8 * written:R}");
        Outcome size = Size("size", "margin", scenario, target).Expect(0);
        Assert.Contains("maintenance rates times 1.", size.Output, StringComparison.Ordinal);
        Assert.Contains("the target holds", size.Output, StringComparison.Ordinal);
        Outcome easy = Size("easy", "margin", scenario, FormattableString.Invariant($"bad_debt.mean < {1.2 * written:R}")).Expect(0);
        Assert.Contains("maintenance rates times 0.", easy.Output, StringComparison.Ordinal);
        Assert.Contains("the target holds", easy.Output, StringComparison.Ordinal);
        Assert.Contains("assets[DOGE], which is not there", Size("none", "margin", scenario, target, "--asset", "DOGE").Expect(65).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_target_out_of_reach_is_said_by_the_exit_code()
    {
        Outcome never = Size("size", "fund", TestScenario.Write(workspace), "bad_debt.mean < 1").Expect(3);
        Assert.Contains("no fund that was tried meets the target bad_debt.mean < 1", never.Error, StringComparison.Ordinal);
        Assert.Contains("unknown metric", Size("wrong", "fund", TestScenario.Write(workspace), "bad.mean < 1").Expect(2).Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(workspace["wrong"]));
    }

    public void Dispose() => workspace.Dispose();

    private static double Number(JsonElement element, string name) => element.GetProperty(name).GetDouble();

    private string Run(string scenario)
    {
        Stress.Run("run", scenario, "--out", workspace["run"], "--quiet", "--no-paths").Expect(0);
        return workspace["run/summary.parquet"];
    }

    private Outcome Size(string name, string what, string scenario, string target, params string[] options) =>
        Stress.Run(["size", what, scenario, "--out", workspace[name], "--target", target, .. options]);
}
