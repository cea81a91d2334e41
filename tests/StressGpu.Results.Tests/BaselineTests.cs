using System.Collections.Immutable;
using System.Text.Json.Nodes;
using StressGpu.Model;

namespace StressGpu.Results.Tests;

public sealed class BaselineTests : IDisposable
{
    private static readonly ImmutableArray<BaselineRow> Rows =
    [
        new("bad_debt", "mean", double.NaN, -1.5, -2, -1, 7, 5.5) { VarianceRatio = 0.01, DifferingPaths = 3_000_000_000 },
        new("bad_debt", "es", 0.99, 0, double.NaN, double.NaN, 0, 0) { VarianceRatio = double.NaN, DifferingPaths = 0 },
    ];

    private readonly TemporaryDirectory temporary = new();

    [Fact]
    public void Rows_read_back_as_they_were_and_are_the_same_bytes_each_time()
    {
        using RunDirectory directory = RunDirectory.Create(temporary["run"], force: false);
        OutputRecord record = BaselineFile.Write(directory, TestRun.Id, "feed", Rows);
        Assert.Equal(Rows, BaselineFile.Read(temporary["run"]));
        Assert.Equal([record], directory.Outputs);
        using RunDirectory other = RunDirectory.Create(temporary["other"], force: false);
        Assert.Equal(record, BaselineFile.Write(other, TestRun.Id, "feed", Rows));
    }

    [Fact]
    public void The_columns_are_those_of_the_readme_and_null_stands_for_no_number()
    {
        using RunDirectory directory = RunDirectory.Create(temporary["run"], force: false);
        BaselineFile.Write(directory, TestRun.Id, "feed", Rows);
        string file = temporary["run/baseline.parquet"];
        Assert.Equal(
        [
            "metric VARCHAR", "statistic VARCHAR", "level DOUBLE", "difference DOUBLE", "ci_low DOUBLE", "ci_high DOUBLE",
            "baseline DOUBLE", "value DOUBLE", "variance_ratio DOUBLE", "differing_paths BIGINT",
        ], Duck.Schema(file));
        Assert.Equal(
            [1L, 1L, 1L],
            Duck.Query(file, "SELECT count(*) FILTER (level IS NULL), count(*) FILTER (ci_low IS NULL), count(*) FILTER (variance_ratio IS NULL) FROM read_parquet($file)")
                .Single().Cast<long>());
        Assert.Equal(["feed"], Duck.Query(file, "SELECT value::VARCHAR FROM parquet_kv_metadata($file) WHERE key = 'stressgpu.baseline_run_id'").Single());
    }

    [Fact]
    public void The_manifest_names_the_baseline_and_older_ones_without_it_read()
    {
        TestRun.Write(temporary["run"]);
        Assert.Null(ManifestReader.Read(temporary["run"]).Manifest!.Baseline);
        Assert.False(JsonNode.Parse(File.ReadAllText(temporary["run/manifest.json"]))!.AsObject().ContainsKey("baseline"));
        using RunDirectory directory = RunDirectory.Create(temporary["other"], force: false);
        ManifestBaseline expected = new("feed", "/elsewhere", "cafe");
        ManifestWriter.Write(directory, TestRun.Manifest(5000) with { Baseline = expected });
        Assert.Equal(expected, ManifestReader.Read(temporary["other"]).Manifest!.Baseline);
    }

    [Fact]
    public void Columns_read_back_group_by_group_whatever_their_type()
    {
        const int First = 3 * 1024;
        const int Paths = 1_048_576 + 1000;
        using (RunDirectory directory = RunDirectory.Create(temporary["run"], force: false))
        {
            TestRun.WritePaths(directory, First, Paths);
            using PathColumnsReader reader = PathColumnsReader.Open(temporary["run"]);
            Assert.Equal(2, reader.Groups);
            foreach (PathColumn column in (PathColumn[])[PathColumn.BadDebtUsd, PathColumn.LiquidatedAccounts, PathColumn.Rounds])
            {
                double[] values = [.. Enumerable.Range(0, reader.Groups).SelectMany(group => reader.Values(group, column).ToArray())];
                Assert.Equal(Enumerable.Range(First, Paths).Select(path => TestRun.Value(column, path)), values);
            }
            reader.Expect(First, Paths);
            Assert.Contains("path 3072 is where 0 should be", Assert.Throws<OutputException>(() => reader.Expect(0, Paths)).Message, StringComparison.Ordinal);
            Assert.Throws<OutputException>(() => reader.Expect(First, Paths + 1));
        }
        Assert.Contains("there is no such file", Assert.Throws<OutputException>(() => PathColumnsReader.Open(temporary["none"])).Message, StringComparison.Ordinal);
    }

    public void Dispose() => temporary.Dispose();
}
