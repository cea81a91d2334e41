using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using StressGpu.TestKit;

namespace StressGpu.SystemTests;

/// <summary><c>run --method splitting</c> and what follows it, as a user does it.</summary>
public sealed class SplittingTests : IDisposable
{
    private readonly Workspace workspace = new();
    private readonly string scenario;

    public SplittingTests() => scenario = TestScenario.Write(workspace);

    [Fact]
    public void A_run_holds_whole_roots_and_says_how_it_split()
    {
        Outcome run = Run("out", "--method", "splitting", "--no-report").Expect(0);
        Assert.Contains("splitting in 2 at a liquidated volume of $", run.Output, StringComparison.Ordinal);
        string paths = $"'{workspace["out/paths.parquet"]}'";
        long rows = (long)Duck.Number($"SELECT count(*) FROM {paths}");
        Assert.InRange(rows, TestScenario.Paths + 1000, 10 * TestScenario.Paths);
        Assert.Equal(rows, Duck.Number($"SELECT count(DISTINCT path_id) FROM {paths}"));
        Assert.Equal(
            TestScenario.Paths,
            Duck.Number($"SELECT count(*) FROM (SELECT path_id & ((1::BIGINT << 40) - 1) root, sum(weight) w FROM {paths} GROUP BY root) WHERE w = 1"));

        JsonNode splitting = JsonNode.Parse(File.ReadAllText(workspace["out/manifest.json"]))!["splitting"]!;
        Assert.Equal((2, rows), ((int)splitting["factor"]!, (long)splitting["leaves"]!));
        Assert.Equal("liquidated", (string?)splitting["levels"]![0]!["metric"]);
        double mean = Duck.Number($"SELECT sum(weight * bad_debt_usd) / {TestScenario.Paths} FROM {paths}");
        Assert.Equal(mean, Duck.Number($"SELECT value FROM '{workspace["out/summary.parquet"]}' WHERE metric = 'bad_debt' AND statistic = 'mean'"), 1e-9 * mean);
        Stress.Run("verify", workspace["out"]).Expect(0);
    }

    [Fact]
    public void Leaves_replay_to_the_bit_and_what_is_no_leaf_is_refused()
    {
        Run("out", "--method", "splitting", "--quiet").Expect(0);
        string branches = $"SELECT path_id FROM '{workspace["out/paths.parquet"]}' WHERE path_id >= (1::BIGINT << 40)";
        long[] ids =
        [
            .. Duck.Query(branches + " ORDER BY weight, path_id LIMIT 2").Select(Id),
            .. Duck.Query(branches + " ORDER BY bad_debt_usd DESC, path_id LIMIT 2").Select(Id), 0, 2499,
        ];
        foreach (long id in ids.Distinct())
        {
            Outcome replay = Stress.Run("replay", workspace["out"], "--path", Text(id)).Expect(0);
            Assert.Contains($"path {id} equals its row in paths.parquet", replay.Error, StringComparison.Ordinal);
            Assert.Equal(TestScenario.Steps + 2, replay.Output.TrimEnd().Split('\n').Length);
        }

        long quiet = Id(Duck.Query($"SELECT path_id FROM '{workspace["out/paths.parquet"]}' WHERE weight = 1 LIMIT 1")[0]);
        Assert.Contains("has no such branch", Replay(quiet | (1L << 40)), StringComparison.Ordinal);
        Assert.Contains("0 … 2499", Replay(2500 | (1L << 40)), StringComparison.Ordinal);

        string Replay(long id) => Stress.Run("replay", workspace["out"], "--path", Text(id)).Expect(2).Error;
    }

    [Fact]
    public void Threads_do_not_change_a_byte_and_shards_together_are_the_run()
    {
        Run("all", "--method", "splitting", "--quiet", "--threads", "1").Expect(0);
        Run("threads", "--method", "splitting", "--quiet", "--threads", "3").Expect(0);
        Assert.Equal(workspace.ParquetHashes("all"), workspace.ParquetHashes("threads"));
        Run("first", "--method", "splitting", "--quiet", "--shard", "1/2").Expect(0);
        Run("second", "--method", "splitting", "--quiet", "--shard", "2/2").Expect(0);
        string both = $"read_parquet(['{workspace["first/paths.parquet"]}', '{workspace["second/paths.parquet"]}'])";
        string all = $"'{workspace["all/paths.parquet"]}'";
        Assert.Equal(0, Duck.Number($"SELECT count(*) FROM ((FROM {all} EXCEPT FROM {both}) UNION ALL (FROM {both} EXCEPT FROM {all}))"));
    }

    [Theory]
    [InlineData("--device debug: splitting runs on the cpu device only", "--device", "debug")]
    [InlineData("--assets: is not to be had with splitting", "--assets")]
    [InlineData("--systemic: is not to be had with splitting", "--systemic")]
    public void What_splitting_cannot_do_is_a_clear_error(string message, params string[] options)
    {
        Outcome run = Run("out", ["--method", "splitting", .. options]).Expect(2);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(workspace["out"]));
    }

    [Fact]
    public void Where_nothing_is_liquidated_paths_are_not_split()
    {
        string quiet = TestScenario.Write(workspace, s => s["horizon"] = new JsonObject { ["hours"] = 0.02, ["stepMinutes"] = 0.6 }, "quiet.json");
        Outcome run = Stress.Run("run", quiet, "--out", workspace["out"], "--method", "splitting", "--no-report").Expect(0);
        Assert.Contains("paths are not split", run.Output, StringComparison.Ordinal);
        Assert.Equal(TestScenario.Paths, Duck.Number($"SELECT sum(weight) FROM '{workspace["out/paths.parquet"]}'"));
    }

    /// <summary>An `ess` is the number of crude paths that would estimate as well: over the number of roots it is the variance ratio.</summary>
    [Theory]
    [InlineData("bad_debt", 2)]
    [InlineData("max_drawdown", 8)]
    public void The_quickstarts_tail_varies_less(string metric, double leastRatio)
    {
        string quickstart = Repository.PathOf("configs", "quickstart.json");
        string split = workspace.Write("split.json", $$"""
            { "extends": {{JsonSerializer.Serialize(quickstart)}}, "paths": 16384,
              "estimation": { "method": "splitting", "metric": "{{metric}}" } }
            """);
        Stress.Run("run", split, "--out", workspace["out"], "--quiet", "--no-report").Expect(0);
        Assert.All((string[])["var", "es"], statistic => Assert.True(
            Duck.Number($"SELECT ess / paths FROM '{workspace["out/summary.parquet"]}' WHERE metric = '{metric}' AND statistic = '{statistic}' AND level = 0.999") > leastRatio));
    }

    public void Dispose() => workspace.Dispose();

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);

    private static long Id(object?[] row) => Convert.ToInt64(row[0], CultureInfo.InvariantCulture);

    private Outcome Run(string directory, params string[] options) =>
        Stress.Run(["run", scenario, "--out", workspace[directory], .. options]);
}
