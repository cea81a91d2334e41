using StressGpu.Model;

namespace StressGpu.Results.Tests;

// The columns of the contract: names, order and types are what scripts rely on.
public sealed class SchemaTests : IDisposable
{
    private readonly TemporaryDirectory temporary = new();

    [Fact]
    public void Paths_have_the_columns_of_the_contract()
    {
        TestRun.Write(temporary["run"]);
        Assert.Equal(
        [
            "path_id BIGINT", "weight DOUBLE", "liquidated_usd DOUBLE", "liquidated_at_fair_usd DOUBLE",
            "shadow_liquidated_usd DOUBLE", "endogenous_usd DOUBLE", "liquidated_accounts BIGINT", "bad_debt_usd DOUBLE",
            "fund_draw_usd DOUBLE", "unfunded_usd DOUBLE", "adl_usd DOUBLE", "adl_haircut_usd DOUBLE",
            "socialised_usd DOUBLE", "unpaid_usd DOUBLE", "retained_usd DOUBLE", "account_loss_usd DOUBLE", "fees_usd DOUBLE",
            "funding_net_usd DOUBLE", "max_drawdown DOUBLE", "max_drawdown_fair DOUBLE", "rounds INTEGER",
            "max_rounds_in_step INTEGER", "first_liquidation_step INTEGER", "halts INTEGER", "branching_ratio DOUBLE",
            "liquidatable_debt_usd DOUBLE", "vault_loss_usd DOUBLE", "panic_usd DOUBLE", "funding_closed_usd DOUBLE", "vault_taken_usd DOUBLE", "max_backlog_usd DOUBLE", "fund_need_usd DOUBLE",
        ], Duck.Schema(temporary["run/paths.parquet"]));
    }

    [Fact]
    public void Tables_have_the_columns_of_the_contract()
    {
        TestRun.Write(temporary["run"]);
        Assert.Equal(
        [
            "metric VARCHAR", "statistic VARCHAR", "level DOUBLE", "value DOUBLE", "ci_low DOUBLE", "ci_high DOUBLE",
            "paths BIGINT", "ess DOUBLE",
        ], Duck.Schema(temporary["run/summary.parquet"]));
        Assert.Equal(
            ["metric VARCHAR", "threshold DOUBLE", "probability DOUBLE", "ci_low DOUBLE", "ci_high DOUBLE"],
            Duck.Schema(temporary["run/exceedance.parquet"]));
        Assert.Equal(
            ["metric VARCHAR", "rank INTEGER", "path_id BIGINT", "value DOUBLE"], Duck.Schema(temporary["run/worst.parquet"]));
        Assert.Equal(
        [
            "metric VARCHAR", "statistic VARCHAR", "level DOUBLE", "paths BIGINT", "value DOUBLE", "ci_low DOUBLE", "ci_high DOUBLE",
        ], Duck.Schema(temporary["run/convergence.parquet"]));
        Assert.Equal(
        [
            "metric VARCHAR", "threshold DOUBLE", "exceedances BIGINT", "shape DOUBLE", "shape_low DOUBLE", "shape_high DOUBLE",
            "scale DOUBLE", "level DOUBLE", "var DOUBLE", "var_low DOUBLE", "var_high DOUBLE", "es DOUBLE", "es_low DOUBLE",
            "es_high DOUBLE", "extrapolated BOOLEAN", "anderson_darling DOUBLE", "p_value DOUBLE", "trusted BOOLEAN",
        ], Duck.Schema(temporary["run/tail.parquet"]));
    }

    [Fact]
    public void An_empty_table_still_has_its_columns()
    {
        using RunDirectory directory = RunDirectory.Create(temporary["run"], force: false);
        SummaryFiles.Write(directory, TestRun.Id, new(7, [], [], []));
        Assert.Equal(4, Duck.Schema(temporary["run/worst.parquet"]).Length);
        RunSummary read = SummaryFiles.Read(temporary["run"]);
        Assert.Equal((7, 0, 0, 0), (read.Paths, read.Rows.Length, read.Exceedance.Length, read.Worst.Length));
    }

    [Theory]
    [InlineData("paths")]
    [InlineData("summary")]
    [InlineData("worst")]
    public void Every_file_carries_the_run_id_and_zstd(string file)
    {
        TestRun.Write(temporary["run"]);
        string path = temporary[$"run/{file}.parquet"];
        Assert.Equal(TestRun.Id, Duck.Query(path, "SELECT value::VARCHAR FROM parquet_kv_metadata($file) WHERE key = 'stressgpu.run_id'").Single()[0]);
        Assert.Equal("ZSTD", Duck.Query(path, "SELECT DISTINCT compression FROM parquet_metadata($file)").Single()[0]);
    }

    public void Dispose() => temporary.Dispose();
}
