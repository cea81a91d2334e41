using StressGpu.Model;

namespace StressGpu.Results.Tests;

public sealed class SystemicTests : IDisposable
{
    private static readonly SystemicMeasures Measures = new(
    [
        SystemicRow.Of(SystemicKinds.Tail, "level", 0.99, double.NaN, 12),
        new(SystemicKinds.Account, "wh\u00e4le", "", "", "", "own_share", 0.25, 0.01, 3),
        new(SystemicKinds.Contagion, "", "BTC", "", "ETH", "liquidated_usd", 1e6, 1e5, 12),
        SystemicRow.Of(SystemicKinds.BranchingRun, "mean", double.NaN, double.NaN, 0),
    ]);

    private readonly TemporaryDirectory temporary = new();

    [Fact]
    public void Measures_read_back_as_they_were_and_the_manifest_would_name_them()
    {
        using RunDirectory directory = RunDirectory.Create(temporary["run"], force: false);
        SystemicFile.Write(directory, TestRun.Id, Measures);
        Assert.Equal(Measures.Rows, SystemicFile.Read(temporary["run"]).Rows);
        Assert.Equal([RunFiles.Systemic], directory.Outputs.Select(o => o.File));
    }

    [Fact]
    public void The_columns_are_those_of_the_contract_and_null_stands_for_no_number()
    {
        using RunDirectory directory = RunDirectory.Create(temporary["run"], force: false);
        SystemicFile.Write(directory, TestRun.Id, Measures);
        string file = temporary["run/systemic.parquet"];
        Assert.Equal(
        [
            "kind VARCHAR", "account VARCHAR", "asset VARCHAR", "side VARCHAR", "source VARCHAR", "metric VARCHAR",
            "value DOUBLE", "standard_error DOUBLE", "paths BIGINT",
        ], Duck.Schema(file));
        Assert.Equal(1L, Duck.Query(file, "SELECT count(*) FROM read_parquet($file) WHERE value IS NULL").Single()[0]);
    }

    [Fact]
    public void No_measures_are_a_table_without_rows()
    {
        using RunDirectory directory = RunDirectory.Create(temporary["run"], force: false);
        SystemicFile.Write(directory, TestRun.Id, new([]));
        Assert.Empty(SystemicFile.Read(temporary["run"]).Rows);
    }

    public void Dispose() => temporary.Dispose();
}
