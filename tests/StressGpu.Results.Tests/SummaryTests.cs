using StressGpu.Model;

namespace StressGpu.Results.Tests;

public sealed class SummaryTests : IDisposable
{
    private readonly TemporaryDirectory temporary = new();

    [Fact]
    public void A_summary_reads_back_as_it_was()
    {
        TestRun.Write(temporary["run"]);
        RunSummary expected = TestRun.Summary(5000);
        RunSummary read = SummaryFiles.Read(temporary["run"]);
        Assert.Equal(expected.Paths, read.Paths);
        Assert.Equal(expected.Rows, read.Rows);
        Assert.Equal(expected.Exceedance, read.Exceedance);
        Assert.Equal(expected.Worst, read.Worst);
        Assert.Equal(expected.Tails, read.Tails);
        Assert.Equal(expected.Convergence, read.Convergence);
        Assert.NotEmpty(read.Tails);
        Assert.NotEmpty(read.Convergence);
        Assert.Contains(read.Rows, row => double.IsNaN(row.CiLow));
    }

    [Fact]
    public void DuckDB_finds_a_statistic_and_null_where_there_is_none()
    {
        TestRun.Write(temporary["run"]);
        string file = temporary["run/summary.parquet"];
        object?[] row = Duck.Query(file, "SELECT value, ci_low, paths FROM read_parquet($file) WHERE metric = 'bad_debt' AND statistic = 'es' AND level = 0.999").Single();
        Assert.Equal([TestRun.Summary(5000).Row("bad_debt", "es", 0.999).Value, null, 5000L], row);
        Assert.Equal(0L, Duck.Query(file, "SELECT count(*) FROM read_parquet($file) WHERE isnan(value) OR isnan(level) OR isnan(ci_low)").Single()[0]);
    }

    [Fact]
    public void A_truncated_or_missing_file_is_an_output_fault()
    {
        TestRun.Write(temporary["run"]);
        string file = temporary["run/summary.parquet"];
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..100]);
        Assert.Contains("summary.parquet", Assert.Throws<OutputException>(() => SummaryFiles.ReadSummary(temporary["run"])).Message, StringComparison.Ordinal);
        File.Delete(file);
        Assert.Contains("there is no such file", Assert.Throws<OutputException>(() => SummaryFiles.ReadSummary(temporary["run"])).Message, StringComparison.Ordinal);
    }

    public void Dispose() => temporary.Dispose();
}
