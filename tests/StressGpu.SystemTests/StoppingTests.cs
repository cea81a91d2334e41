using System.Text.Json;

namespace StressGpu.SystemTests;

/// <summary>Runs that end when they are precise, or when their time is up, are runs of as many paths.</summary>
public sealed class StoppingTests : IDisposable
{
    private readonly Workspace workspace = new();

    [Fact]
    public void A_run_until_it_is_precise_is_byte_for_byte_a_run_of_the_paths_it_reached()
    {
        string scenario = TestScenario.Write(workspace);
        Outcome until = Run(0, "until", scenario, "--assets", "--until", "bad_debt.mean ci < 2%", "--until", "liquidated.es95 ci < 5%");
        JsonElement stop = until.Json.GetProperty("stop");
        Assert.Equal("precise", stop.GetProperty("reason").GetString());
        Assert.Equal(100 * TestScenario.Paths, stop.GetProperty("mostPaths").GetInt64());
        Assert.All(stop.GetProperty("precisions").EnumerateArray(), p => Assert.True(p.GetProperty("reached").GetBoolean()));
        long paths = until.Json.GetProperty("paths").GetProperty("total").GetInt64();
        // More than one round, and more than the scenario has.
        Assert.InRange(paths, 6 * 1024, 100 * 1024);
        Outcome plain = Run(0, "plain", scenario, "--assets", "--paths", Text(paths));
        Assert.Equal(plain.Json.GetProperty("runId").GetString(), until.Json.GetProperty("runId").GetString());
        Assert.Equal(workspace.ParquetHashes("plain"), workspace.ParquetHashes("until"));
        Assert.Equal(7, workspace.ParquetHashes("until").Length);
        Stress.Run("verify", workspace["until"]).Expect(0);
    }

    [Fact]
    public void The_paths_that_a_precision_takes_do_not_depend_on_threads_or_on_how_many_are_allowed()
    {
        string scenario = TestScenario.Write(workspace);
        Run(0, "a", scenario, "--until", "bad_debt.mean ci < 3%", "--threads", "1", "--paths", "40000");
        Run(0, "b", scenario, "--until", "bad_debt.mean ci < 3%", "--threads", "5", "--paths", "400000");
        Assert.Equal(workspace.ParquetHashes("a"), workspace.ParquetHashes("b"));
    }

    [Fact]
    public void A_precision_that_the_paths_do_not_give_is_exit_code_3_and_a_whole_result()
    {
        Outcome run = Run(3, "out", TestScenario.Write(workspace), "--until", "bad_debt.es99.99 ci < 1%", "--paths", "5000");
        Assert.Contains("not precise: bad_debt.es99.99 ci < 1% (no interval yet after 5,000 paths)", run.Error, StringComparison.Ordinal);
        Assert.Equal("paths", run.Json.GetProperty("stop").GetProperty("reason").GetString());
        Assert.Equal(5000, Duck.Number($"SELECT count(*) FROM '{workspace["out/paths.parquet"]}'"));
    }

    [Fact]
    public void When_its_time_is_up_a_run_keeps_what_it_has()
    {
        string scenario = TestScenario.Write(workspace);
        Outcome run = Run(0, "out", scenario, "--paths", "50000000", "--max-time", "2s");
        long paths = run.Json.GetProperty("paths").GetProperty("total").GetInt64();
        Assert.InRange(paths, 1024, 49_999_999);
        Assert.Equal(0, paths % 1024);
        Assert.Contains("the results are those of --paths " + Text(paths), run.Error, StringComparison.Ordinal);
        Assert.Equal("time", run.Json.GetProperty("stop").GetProperty("reason").GetString());
        Assert.Equal(paths, Duck.Number($"SELECT count(*) FROM '{workspace["out/paths.parquet"]}'"));
        Run(0, "plain", scenario, "--paths", Text(paths));
        Assert.Equal(workspace.ParquetHashes("plain"), workspace.ParquetHashes("out"));
    }

    [Fact]
    public void A_run_with_time_enough_has_all_its_paths()
    {
        Outcome run = Run(0, "out", TestScenario.Write(workspace), "--max-time", "1h30m");
        Assert.Equal(TestScenario.Paths, run.Json.GetProperty("paths").GetProperty("total").GetInt64());
        Assert.DoesNotContain("time is up", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => workspace.Dispose();

    private Outcome Run(int code, string name, string scenario, params string[] options) =>
        Stress.Run(["run", scenario, "--out", workspace[name], "--json", .. options]).Expect(code);

    private static string Text(long value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
