using System.Globalization;

namespace StressGpu.SystemTests;

/// <summary>A replayed path is the path of the run.</summary>
public sealed class ReplayTests : IDisposable
{
    private readonly Workspace workspace = new();
    private readonly string scenario;

    public ReplayTests() => scenario = TestScenario.Write(workspace);

    [Fact]
    public void Worst_and_other_paths_equal_their_rows()
    {
        Stress.Run("run", scenario, "--out", workspace["out"], "--quiet").Expect(0);
        IEnumerable<long> worst = Duck.Query($"SELECT path_id FROM '{workspace["out/worst.parquet"]}' WHERE rank = 1")
            .Select(r => Convert.ToInt64(r[0], CultureInfo.InvariantCulture));
        // First, last, block edges, and a spread of others.
        long[] ids = [.. worst, 0, 1023, 1024, 2499, .. Enumerable.Range(1, 5).Select(i => i * 487L)];
        foreach (long id in ids.Distinct())
        {
            Outcome replay = Replay(id);
            Assert.Contains($"path {id} equals its row in paths.parquet", replay.Error, StringComparison.Ordinal);
            Assert.Equal(TestScenario.Steps + 2, replay.Output.TrimEnd().Split('\n').Length);
        }
    }

    [Fact]
    public void A_replay_adds_up_to_the_paths_row()
    {
        Stress.Run("run", scenario, "--out", workspace["out"], "--quiet").Expect(0);
        long id = (long)Duck.Number($"SELECT path_id FROM '{workspace["out/worst.parquet"]}' WHERE metric = 'bad_debt' AND rank = 1");
        Outcome replay = Stress.Run("replay", workspace["out"], "--path", Text(id), "--out", workspace["path.parquet"]).Expect(0);
        Assert.Empty(replay.Output);
        string row = $"(SELECT * FROM '{workspace["out/paths.parquet"]}' WHERE path_id = {id})";
        Assert.Equal(0, Duck.Number($"""
            SELECT count(*) FROM (SELECT sum(BTC_liquidated_usd + ETH_liquidated_usd + SOL_liquidated_usd) l, sum(bad_debt_usd) b,
                sum(rounds) r, sum(BTC_liquidated_accounts + ETH_liquidated_accounts + SOL_liquidated_accounts) n
                FROM '{workspace["path.parquet"]}') a, {row} p
            WHERE abs(l - liquidated_usd) > 1e-9 * l OR abs(b - bad_debt_usd) > 1e-9 * b OR r <> rounds OR n <> liquidated_accounts
            """));
        Assert.Equal(60000, Duck.Number($"SELECT BTC_fair FROM '{workspace["path.parquet"]}' WHERE step = 0"), 6);
        Assert.Equal(2e7, Duck.Number($"SELECT max(BTC_depth_usd) FROM '{workspace["path.parquet"]}'"));
        Assert.Equal(4, Duck.Number($"SELECT max(hours) FROM '{workspace["path.parquet"]}'"), 12);
    }

    [Fact]
    public void A_run_of_the_debug_device_replays_on_the_processor()
    {
        Stress.Run("run", scenario, "--out", workspace["out"], "--quiet", "--paths", "1024", "--device", "debug").Expect(0);
        Assert.Contains("equals its row", Replay(1023).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_or_missing_book_is_named()
    {
        Stress.Run("book", "synth", scenario, "--out", workspace["book.csv"]).Expect(0);
        string file = TestScenario.Write(workspace, s => s["book"] = new System.Text.Json.Nodes.JsonObject { ["file"] = "book.csv" }, "file.json");
        Stress.Run("run", file, "--out", workspace["out"], "--quiet").Expect(0);
        Assert.Contains("equals its row", Replay(5).Error, StringComparison.Ordinal);

        File.AppendAllText(workspace["book.csv"], "A9,BTC,long,1,60000,6000\n");
        Outcome changed = Stress.Run("replay", workspace["out"], "--path", "5").Expect(65);
        Assert.Contains("book.csv  the run's book was changed after the run", changed.Error, StringComparison.Ordinal);
        Assert.Empty(changed.Output);

        File.Delete(workspace["book.csv"]);
        Outcome missing = Stress.Run("replay", workspace["out"], "--path", "5").Expect(65);
        Assert.Contains("book.csv  the run's book is no longer there", missing.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_of_another_shard_is_replayed_without_a_row_to_compare()
    {
        Stress.Run("run", scenario, "--out", workspace["out"], "--quiet", "--shard", "2/2").Expect(0);
        Assert.Contains("path 3 is not in paths.parquet, which holds 1024 … 2499", Replay(3).Error, StringComparison.Ordinal);
        Assert.Contains("equals its row", Replay(1024).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_without_rows_replays_too()
    {
        Stress.Run("run", scenario, "--out", workspace["out"], "--quiet", "--no-paths").Expect(0);
        Assert.False(File.Exists(workspace["out/paths.parquet"]));
        Assert.Contains("kept no paths.parquet", Replay(3).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_differs_is_an_error_that_names_the_column()
    {
        Stress.Run("run", scenario, "--out", workspace["out"], "--quiet").Expect(0);
        Stress.Run("run", scenario, "--out", workspace["other"], "--quiet", "--seed", "8").Expect(0);
        File.Copy(workspace["other/paths.parquet"], workspace["out/paths.parquet"], overwrite: true);
        Outcome replay = Stress.Run("replay", workspace["out"], "--path", "9").Expect(1);
        Assert.Contains("path 9 differs from its row in paths.parquet: max_drawdown is", replay.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Faults_of_the_command_line_and_of_the_directory_have_their_codes()
    {
        Stress.Run("run", scenario, "--out", workspace["out"], "--quiet").Expect(0);
        Assert.Contains("0 … 2499", Stress.Run("replay", workspace["out"], "--path", "2500").Expect(2).Error, StringComparison.Ordinal);
        Stress.Run("replay", workspace["out"], "--path", "1", "--out", workspace["path.xlsx"]).Expect(2);
        Stress.Run("replay", workspace["out"], "--path", "1", "--out", workspace["none/path.csv"]).Expect(74);
        Stress.Run("replay", workspace["nowhere"], "--path", "1").Expect(65);
        File.WriteAllText(workspace["out/manifest.json"], File.ReadAllText(workspace["out/manifest.json"]).Replace("\"seed\": 7", "\"seed\": 9", StringComparison.Ordinal));
        Assert.Contains("scenario was changed", Stress.Run("replay", workspace["out"], "--path", "1").Expect(65).Error, StringComparison.Ordinal);
    }

    public void Dispose() => workspace.Dispose();

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);

    private Outcome Replay(long id) => Stress.Run("replay", workspace["out"], "--path", Text(id)).Expect(0);
}
