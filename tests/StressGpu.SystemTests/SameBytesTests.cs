namespace StressGpu.SystemTests;

/// <summary>The same scenario and seed give the same bytes in every Parquet file.</summary>
public sealed class SameBytesTests : IDisposable
{
    private readonly Workspace workspace = new();

    [Fact]
    public void Threads_and_comments_do_not_change_a_byte()
    {
        string scenario = TestScenario.Write(workspace);
        string commented = workspace.Write("commented.json", "// the same\n" + File.ReadAllText(scenario));
        Run("one", scenario, "--threads", "1");
        Run("two", scenario, "--threads", "2");
        Run("seven", scenario, "--threads", "7");
        Run("commented", commented);
        Assert.Equal(10, workspace.ParquetHashes("one").Length);
        Assert.All((string[])["two", "seven", "commented"], n => Assert.Equal(workspace.ParquetHashes("one"), workspace.ParquetHashes(n)));
    }

    [Fact]
    public void Another_seed_changes_every_file()
    {
        string scenario = TestScenario.Write(workspace);
        Run("seven", scenario);
        Run("eight", scenario, "--seed", "8");
        Assert.Empty(workspace.ParquetHashes("seven").Intersect(workspace.ParquetHashes("eight")));
    }

    [Fact]
    public void The_debug_device_gives_the_processors_bytes_for_any_batch()
    {
        string scenario = TestScenario.Write(workspace);
        Run("cpu", scenario, "--paths", "1500");
        Run("debug", scenario, "--paths", "1500", "--device", "debug", "--batch", "1024");
        Assert.Equal(workspace.ParquetHashes("cpu"), workspace.ParquetHashes("debug"));
    }

    [Fact]
    public void OpenCl_gives_the_processors_bytes_for_any_batch()
    {
        OpenCl.Require();
        string scenario = TestScenario.Write(workspace);
        Run("cpu", scenario);
        Run("opencl", scenario, "--device", "opencl");
        Run("batches", scenario, "--device", "opencl", "--batch", "1000");
        Assert.Equal(workspace.ParquetHashes("cpu"), workspace.ParquetHashes("opencl"));
        Assert.Equal(workspace.ParquetHashes("cpu"), workspace.ParquetHashes("batches"));
    }

    [Fact]
    public void OpenCl_runs_with_its_own_approximations()
    {
        OpenCl.Require();
        string scenario = TestScenario.Write(workspace);
        string fast = workspace.Write("fast.json", $$"""{ "extends": "{{Path.GetFileName(scenario)}}", "math": "fast" }""");
        Run("cpu", scenario);
        Run("fast", fast, "--device", "opencl");
        string mean = "SELECT avg(liquidated_usd) FROM '{0}'";
        double exact = Duck.Number(string.Format(null, mean, workspace["cpu/paths.parquet"]));
        Assert.InRange(Duck.Number(string.Format(null, mean, workspace["fast/paths.parquet"])), 0.99 * exact, 1.01 * exact);
    }

    [Fact]
    public void Shards_together_are_the_unsharded_rows()
    {
        string scenario = TestScenario.Write(workspace);
        Run("all", scenario);
        Run("first", scenario, "--shard", "1/2");
        Run("second", scenario, "--shard", "2/2");
        string both = $"read_parquet(['{workspace["first/paths.parquet"]}', '{workspace["second/paths.parquet"]}'])";
        string all = $"'{workspace["all/paths.parquet"]}'";
        Assert.Equal(TestScenario.Paths, Duck.Number($"SELECT count(*) FROM {both}"));
        Assert.Equal(0, Duck.Number($"SELECT count(*) FROM (SELECT * FROM {all} EXCEPT ALL SELECT * FROM {both})"));
        Assert.Equal(1024, Duck.Number($"SELECT min(path_id) FROM '{workspace["second/paths.parquet"]}'"));
    }

    [Fact]
    public void A_book_written_to_a_file_gives_the_synthetic_books_numbers()
    {
        string synthetic = TestScenario.Write(workspace);
        foreach (string name in (string[])["book.csv", "book.csv.gz", "book.parquet"])
        {
            Stress.Run("book", "synth", synthetic, "--out", workspace[name]).Expect(0);
            string file = TestScenario.Write(workspace, s => s["book"] = new System.Text.Json.Nodes.JsonObject { ["file"] = name }, "file.json");
            Run(name + "-run", file);
        }

        Run("synthetic", synthetic);
        string Rows(string run) => $"SELECT * FROM '{workspace[run + "/paths.parquet"]}'";
        foreach (string name in (string[])["book.csv", "book.csv.gz", "book.parquet"])
        {
            Assert.Equal(0, Duck.Number($"SELECT count(*) FROM ({Rows("synthetic")} EXCEPT ALL {Rows(name + "-run")})"));
        }
    }

    public void Dispose() => workspace.Dispose();

    private void Run(string name, string scenario, params string[] options) =>
        Stress.Run(["run", scenario, "--out", workspace[name], "--assets", "--quiet", .. options]).Expect(0);
}
