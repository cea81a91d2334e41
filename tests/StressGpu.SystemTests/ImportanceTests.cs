using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace StressGpu.SystemTests;

/// <summary>Runs with importance sampling from end to end.</summary>
public sealed class ImportanceTests : IDisposable
{
    private readonly Workspace workspace = new();
    private readonly string scenario;

    public ImportanceTests() => scenario = TestScenario.Write(workspace, s => s["estimation"] = new JsonObject
    {
        ["method"] = "importance", ["metric"] = "liquidated", ["level"] = 0.975, ["pilotPaths"] = 8192,
    });

    [Fact]
    public void Threads_and_the_debug_device_do_not_change_a_byte()
    {
        Run("one", "--threads", "1", "--paths", "1500");
        Run("two", "--threads", "2", "--paths", "1500");
        Run("debug", "--device", "debug", "--batch", "1024", "--paths", "1500");

        Assert.Equal(workspace.ParquetHashes("one"), workspace.ParquetHashes("two"));
        Assert.Equal(workspace.ParquetHashes("one"), workspace.ParquetHashes("debug"));
    }

    [Fact]
    public void The_manifest_says_what_the_pilot_found_and_the_json_whether_to_trust_it()
    {
        JsonElement json = Run("out", "--json", "--paths", "30000").Json.GetProperty("estimation");
        using JsonDocument manifest = JsonDocument.Parse(File.ReadAllText(workspace["out/manifest.json"]));
        JsonElement kept = manifest.RootElement.GetProperty("estimation");

        Assert.Equal("importance", json.GetProperty("method").GetString());
        Assert.Equal(8192, json.GetProperty("pilotPaths").GetInt64());
        Assert.Equal(json.GetProperty("shifts").ToString(), Compact(kept.GetProperty("shifts")));
        JsonElement diagnostics = json.GetProperty("diagnostics");
        Assert.InRange(diagnostics.GetProperty("meanWeight").GetDouble(), 0.9, 1.1);
        Assert.Equal(0, diagnostics.GetProperty("warnings").GetArrayLength());
        Assert.True(manifest.RootElement.GetProperty("timingsSeconds").GetProperty("pilot").GetDouble() > 0);
        string weights = $"FROM '{workspace["out/paths.parquet"]}'";
        Assert.Equal(diagnostics.GetProperty("meanWeight").GetDouble(), Duck.Number($"SELECT avg(weight) {weights}"), 9);
        double mean = Duck.Number($"SELECT avg(weight * bad_debt_usd) {weights}");
        double reported = Duck.Number($"SELECT value FROM '{workspace["out/summary.parquet"]}' WHERE metric = 'bad_debt' AND statistic = 'mean'");
        Assert.InRange(reported / mean, 1 - 1e-9, 1 + 1e-9);
    }

    [Fact]
    public void A_replay_takes_its_shifts_from_the_manifest()
    {
        Run("out", "--quiet");
        foreach (long id in new long[] { 0, 64, 128, 1023, 1024, 2499 })
        {
            Outcome replay = Stress.Run("replay", workspace["out"], "--path", id.ToString(CultureInfo.InvariantCulture)).Expect(0);
            Assert.Contains($"path {id} equals its row in paths.parquet", replay.Error, StringComparison.Ordinal);
        }

        Assert.True(Duck.Number($"SELECT count(DISTINCT weight) FROM '{workspace["out/paths.parquet"]}'") > 1000);
        Stress.Run("verify", workspace["out"]).Expect(0);
    }

    [Fact]
    public void The_summary_says_how_the_tail_was_reached()
    {
        string text = Run("out").Output;

        Assert.Contains("importance sampling of liquidated at 97.5 %", text, StringComparison.Ordinal);
        Assert.Contains("-fold less than crude", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_needs_crude_paths_is_refused()
    {
        Stress.Run("run", scenario, "--out", workspace["crude"], "--quiet", "--method", "crude").Expect(0);
        foreach ((string[] options, string message) in new (string[], string)[]
        {
            (["--systemic"], "--systemic attributes the worst of crude paths"),
            (["--baseline", workspace["crude"]], "--baseline compares path by path and needs crude paths"),
        })
        {
            Outcome outcome = Stress.Run(["run", scenario, "--out", workspace["out"], "--method", "importance", .. options]).Expect(2);
            Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
        }

        Run("weighted", "--quiet");
        Outcome against = Stress.Run("run", scenario, "--out", workspace["out"], "--method", "crude", "--baseline", workspace["weighted"]).Expect(65);
        Assert.Contains("only crude paths can be compared", against.Error, StringComparison.Ordinal);
        Outcome wrong = Stress.Run("run", scenario, "--out", workspace["out"], "--method", "magic").Expect(2);
        Assert.Contains("'magic' is not one of crude, importance, splitting", wrong.Error, StringComparison.Ordinal);
    }

    public void Dispose() => workspace.Dispose();

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);

    private Outcome Run(string name, params string[] options) =>
        Stress.Run(["run", scenario, "--out", workspace[name], "--method", "importance", .. options]).Expect(0);
}
