using System.Text.Json;
using System.Text.Json.Nodes;

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
    public void Model_overlays_and_mechanisms_are_named()
    {
        string scenario = TestScenario.Write(workspace, s =>
        {
            s["market"]!["model"] = "studentT";
            s["market"]!["studentT"] = JsonNode.Parse("""{ "degreesOfFreedom": 4 }""");
            s["market"]!["volatilityMultiplier"] = 1.5;
            s["venue"]!["funding"] = JsonNode.Parse("""{ "intervalHours": 1 }""");
            s["venue"]!["breaker"] = JsonNode.Parse("""{ "move": 0.1, "windowMinutes": 30, "haltMinutes": 60, "scope": "market" }""");
        });
        string text = Stress.Run("validate", scenario).Expect(0).Output;
        foreach (string expected in (string[])
            ["  model      Student t with 4 degrees of freedom", "  overlays   volatility x 1.5", "  margins    funding every 1 h",
             "  halts      1 h after 10 % in 30 min, market-wide"])
        {
            Assert.Contains(expected + "\n", text, StringComparison.Ordinal);
        }

        JsonElement facts = Stress.Run("validate", scenario, "--json").Expect(0).Json.GetProperty("scenario");
        Assert.Equal("studentT", facts.GetProperty("market").GetProperty("model").GetString());
        Assert.Equal(1.5, facts.GetProperty("market").GetProperty("volatilityMultiplier").GetDouble());
        Assert.Equal(["funding", "breaker"], facts.GetProperty("venue").GetProperty("mechanisms").EnumerateArray().Select(m => m.GetString()));
    }

    [Fact]
    public void A_plain_scenario_names_none_of_them()
    {
        string text = Stress.Run("validate", TestScenario.Write(workspace)).Expect(0).Output;
        Assert.DoesNotMatch("(?m)^  (model|overlays|depegs|depth|oracle|margins|liquidated|halts) ", text);
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
