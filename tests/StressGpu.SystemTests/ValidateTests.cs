using System.Text.Json;

namespace StressGpu.SystemTests;

/// <summary>validate prints the plan, or every fault.</summary>
public sealed class ValidateTests : IDisposable
{
    private readonly Workspace workspace = new();

    [Fact]
    public void A_plan_has_paths_book_memory_device_and_time()
    {
        Outcome plan = Stress.Run("validate", TestScenario.Write(workspace), "--paths", "5000").Expect(0);
        foreach (string expected in (string[])
            ["system test: valid", "5,000, seed 7", "3,000 positions", "24 steps of 10 min", "memory ", "paths in flight",
             "(an estimate from a short probe)", "warning: assets[2].annualVolatility"])
        {
            Assert.Contains(expected, plan.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_plan_as_json_has_the_same_facts()
    {
        JsonElement plan = Stress.Run("validate", TestScenario.Write(workspace), "--json").Expect(0).Json;
        Assert.Equal("stressgpu.plan", plan.GetProperty("format").GetString());
        Assert.True(plan.GetProperty("valid").GetBoolean());
        Assert.Equal(3000, plan.GetProperty("book").GetProperty("positions").GetInt32());
        Assert.Equal(TestScenario.Steps, plan.GetProperty("scenario").GetProperty("steps").GetInt32());
        Assert.InRange(plan.GetProperty("estimatedSeconds").GetDouble(), 1e-4, 60);
        Assert.InRange(plan.GetProperty("hostBytes").GetInt64(), 1, 1L << 30);
    }

    [Fact]
    public void Faults_are_exit_code_65_in_text_and_json()
    {
        string faulty = TestScenario.Write(workspace, s => s["seeds"] = 1);
        Assert.Contains("  seeds  ", Stress.Run("validate", faulty).Expect(65).Error, StringComparison.Ordinal);
        JsonElement plan = Stress.Run("validate", faulty, "--json").Expect(65).Json;
        Assert.False(plan.GetProperty("valid").GetBoolean());
        Assert.Contains(plan.GetProperty("diagnostics").EnumerateArray(), d => d.GetString()!.Contains("  seeds  ", StringComparison.Ordinal));
    }

    [Fact]
    public void Positions_that_are_liquidatable_at_the_start_are_counted()
    {
        // Equity 100 is under the maintenance margin of 0.5 % of 60,000.
        workspace.Write("book.csv", "account,asset,side,quantity,entry_price,margin_usd\nA,BTC,long,1,60000,100\nB,BTC,long,1,60000,9000\n");
        string scenario = TestScenario.Write(workspace, s => s["book"] = new System.Text.Json.Nodes.JsonObject { ["file"] = "book.csv" });
        Outcome plan = Stress.Run("validate", scenario).Expect(0);
        Assert.Contains("2 positions, $120 k open interest; 1 liquidatable at the start", plan.Output, StringComparison.Ordinal);
        Assert.Contains("1 of 2 positions are liquidatable", plan.Error, StringComparison.Ordinal);
        Stress.Run("run", scenario, "--out", workspace["out"], "--quiet").Expect(0);
        Assert.Equal(TestScenario.Paths, Duck.Number(
            $"SELECT count(*) FROM '{workspace["out/paths.parquet"]}' WHERE first_liquidation_step = 0 AND liquidated_accounts >= 1"));
    }

    [Fact]
    public void The_schema_is_json_and_names_the_members()
    {
        JsonElement schema = Stress.Run("schema").Expect(0).Json;
        Assert.True(schema.GetProperty("properties").TryGetProperty("venue", out _));
    }

    [Fact]
    public void Devices_list_the_processor_and_what_auto_takes()
    {
        string output = Stress.Run("devices").Expect(0).Output;
        Assert.Matches(@"cpu +SIMD engine", output);
        Assert.Contains("debug", output, StringComparison.Ordinal);
        Assert.Single(output.Split('\n'), l => l.Contains("takes this", StringComparison.Ordinal));
    }

    public void Dispose() => workspace.Dispose();
}
