using System.Text.Json;

namespace StressGpu.SystemTests;

/// <summary>Runs with accounts of the account engine say so, replay, and do not depend on the machine.</summary>
public sealed class AccountRunTests : IDisposable
{
    private const string Tables = """
        { "file": "drawn/book.csv", "accounts": { "accounts": "drawn/accounts.csv", "collateral": "drawn/collateral.csv",
          "positions": "drawn/positions.csv", "loans": "drawn/loans.csv", "options": "drawn/options.csv" } }
        """;

    private readonly Workspace workspace = new();
    private readonly string drawn;

    public AccountRunTests() => drawn = AccountScenario.Write(workspace);

    [Fact]
    public void A_summary_names_accounts_classes_and_their_rules()
    {
        string output = Run("out", drawn).Expect(0).Output;
        foreach (string expected in (string[])
            ["300 positions", "450 with ", "200 loans ($20 m)", "cross: 200 accounts, liquidated just enough to comply, 0.50 % fee",
             "lending: 200 accounts, close factor 50 %, 5 % bonus", "options: 50 accounts", "margin by a grid of scenarios",
             "auto-deleveraging pro rata", "liquidatable debt", "(1 is critical)"])
        {
            Assert.Contains(expected, output, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("vault loss", output, StringComparison.Ordinal);
        Assert.All(output.Split('\n').Where(l => !l.Contains("  results ", StringComparison.Ordinal)), line => Assert.True(line.Length <= 120, line));
        Assert.True(Duck.Number($"SELECT sum(liquidatable_debt_usd) FROM '{workspace["out/paths.parquet"]}'") > 0);
    }

    [Fact]
    public void Json_counts_accounts_by_class_and_names_fund_shocks_and_policy()
    {
        string changed = Extend("""
            "market": { "shocks": [ { "asset": "ETH", "atHours": 1, "overHours": 0.5, "change": -0.2 } ] },
            "venue": { "insuranceFundAsset": "BTC", "afterFund": "adlQueue", "backstop": { "capitalUsd": 1e6, "halfLifeMinutes": 30 } }
            """);
        JsonElement run = Run("out", changed, "--json").Expect(0).Json;
        JsonElement accounts = run.GetProperty("accounts");
        Assert.Equal(450, accounts.GetProperty("accounts").GetInt32());
        Assert.Equal(
            ["cross justEnough 200", "lending closeFactor 200", "options full 50"],
            accounts.GetProperty("classes").EnumerateArray().Select(c => $"{c.GetProperty("id")} {c.GetProperty("liquidation")} {c.GetProperty("accounts")}"));
        Assert.Equal(8e7, accounts.GetProperty("perpetualNotionalUsd").GetDouble(), 1.0);
        Assert.Equal(2e7, accounts.GetProperty("debtUsd").GetDouble(), 1.0);
        JsonElement scenario = run.GetProperty("scenario");
        Assert.Equal(("BTC", "adlQueue"), (scenario.GetProperty("insuranceFundAsset").GetString(), scenario.GetProperty("afterFund").GetString()));
        Assert.Equal(-0.2, scenario.GetProperty("shocks")[0].GetProperty("change").GetDouble());

        string text = Stress.Run("validate", changed).Expect(0).Output;
        foreach (string expected in (string[])["1.85 BTC ($50 k) insurance fund", "by profit times leverage", "ETH -20 % at 1 h over 0.5 h", "$1 m backstop vault"])
        {
            Assert.Contains(expected, text, StringComparison.Ordinal);
        }

        Assert.Contains("vault loss", Run("out", changed, "--force").Expect(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_counts_the_state_of_accounts_once_for_each_path_in_a_vector()
    {
        JsonElement plan = Stress.Run("validate", drawn, "--json", "--threads", "2").Expect(0).Json;
        Assert.Equal(450, plan.GetProperty("accounts").GetProperty("accounts").GetInt32());
        // 450 accounts with some 1,100 legs are about 60 KiB a path; two threads hold 16 or 32 paths, not the 1,024 of a block.
        Assert.InRange(plan.GetProperty("deviceBytes").GetInt64(), 16 * 40_000, 32 * 200_000);
        Assert.InRange(plan.GetProperty("estimatedSeconds").GetDouble(), 1e-4, 60);
    }

    [Theory]
    [InlineData("drawn")]
    [InlineData("tables")]
    public void A_replayed_path_equals_its_row(string source)
    {
        Run("out", source == "drawn" ? drawn : WriteTables(), "--quiet").Expect(0);
        foreach (string id in (string[])["0", "57", "99"])
        {
            Assert.Contains($"path {id} equals its row", Stress.Run("replay", workspace["out"], "--path", id).Expect(0).Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_changed_or_missing_table_is_named_and_gives_another_run_id()
    {
        string scenario = WriteTables();
        string before = Run("out", scenario, "--json").Expect(0).Json.GetProperty("runId").GetString()!;
        File.AppendAllText(workspace["drawn/loans.csv"], "B0000001,BTC,0.5\n");
        File.Delete(workspace["drawn/collateral.csv"]);
        string error = Stress.Run("replay", workspace["out"], "--path", "5").Expect(65).Error;
        Assert.Contains("loans.csv  the run's table of loans was changed after the run", error, StringComparison.Ordinal);
        Assert.Contains("collateral.csv  the run's table of collateral is no longer there", error, StringComparison.Ordinal);

        Stress.Run("book", "synth", drawn, "--out", workspace["drawn"]).Expect(0);
        Assert.Equal(before, Run("out", scenario, "--json", "--force").Expect(0).Json.GetProperty("runId").GetString());
        File.AppendAllText(workspace["drawn/loans.csv"], "B0000001,BTC,0.5\n");
        Assert.NotEqual(before, Run("out", scenario, "--json", "--force").Expect(0).Json.GetProperty("runId").GetString());
    }

    [Fact]
    public void Threads_and_the_source_do_not_change_a_number()
    {
        string few = FewOptions();
        Run("one", few, "--quiet", "--paths", "1100", "--threads", "1").Expect(0);
        Run("two", few, "--quiet", "--paths", "1100", "--threads", "2").Expect(0);
        Assert.Equal(workspace.ParquetHashes("one"), workspace.ParquetHashes("two"));
        Run("tables", WriteTables(few), "--quiet", "--paths", "1100").Expect(0);
        AssertSameRows("one", "tables");
    }

    [Fact]
    public void Shards_together_are_the_unsharded_rows()
    {
        string few = FewOptions();
        Run("all", few, "--quiet", "--paths", "1100").Expect(0);
        Run("first", few, "--quiet", "--paths", "1100", "--shard", "1/2").Expect(0);
        Run("second", few, "--quiet", "--paths", "1100", "--shard", "2/2").Expect(0);
        AssertSameRows("all", "first", "second");
    }

    [Fact]
    public void Accounts_under_water_at_the_start_are_liquidated_at_step_0()
    {
        // Two borrowers of 10,000 USD against ETH at 1,700 with a threshold of 0.8: 7 ETH weigh 9,520 USD, 20 ETH 27,200.
        workspace.Write("accounts.csv", "account,margin_class,cash_usd\nA,lending,0\nB,lending,0\n");
        workspace.Write("collateral.csv", "account,asset,quantity,weight\nA,ETH,7,0.8\nB,ETH,20,0.8\n");
        workspace.Write("loans.csv", "account,asset,quantity\nA,USD,10000\nB,USD,10000\n");
        string scenario = AccountScenario.Write(workspace, "water.json", """
            { "accounts": { "accounts": "accounts.csv", "collateral": "collateral.csv", "loans": "loans.csv" } }
            """);
        Outcome run = Run("out", scenario).Expect(0);
        Assert.Contains("2 with 2 loans ($20 k), 2 coin balances; 1 liquidatable at the start", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 of 2 accounts are liquidatable at the start prices already", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("none: prices only", run.Output, StringComparison.Ordinal);
        string paths = workspace["out/paths.parquet"];
        Assert.Equal(100, Duck.Number($"SELECT count(*) FROM '{paths}' WHERE first_liquidation_step = 0 AND liquidatable_debt_usd >= 10000"));
    }

    [Fact]
    public void Isolated_positions_can_be_accounts()
    {
        string accounts = Extend(""" "book": { "isolatedAsAccounts": true } """);
        string output = Run("out", accounts).Expect(0).Output;
        Assert.Contains("750 with ", output, StringComparison.Ordinal);
        Assert.Contains("isolated: 300 accounts, liquidated in full, 0.50 % fee", output, StringComparison.Ordinal);
        Assert.Contains("path 3 equals its row", Stress.Run("replay", workspace["out"], "--path", "3").Expect(0).Error, StringComparison.Ordinal);
    }

    public void Dispose() => workspace.Dispose();

    private Outcome Run(string output, string scenario, params string[] options) =>
        Stress.Run(["run", scenario, "--out", workspace[output], .. options]);

    // Accounts that the grid margins are looked at in every step, which many paths of many accounts have no time for.
    private string FewOptions() => Extend(""" "book": { "syntheticAccounts": { "optionAccounts": 4 } } """);

    private string WriteTables(string? source = null)
    {
        Stress.Run("book", "synth", source ?? drawn, "--out", workspace["drawn"]).Expect(0);
        return AccountScenario.Write(workspace, "tables.json", Tables);
    }

    private string Extend(string members) => workspace.Write("changed.json", $$"""{ "extends": "accounts.json", {{members}} }""");

    private void AssertSameRows(string whole, params string[] parts)
    {
        string rows = $"read_parquet([{string.Join(", ", parts.Select(p => $"'{workspace[p + "/paths.parquet"]}'"))}])";
        string all = $"'{workspace[whole + "/paths.parquet"]}'";
        Assert.Equal(Duck.Number($"SELECT count(*) FROM {all}"), Duck.Number($"SELECT count(*) FROM {rows}"));
        Assert.Equal(0, Duck.Number($"SELECT count(*) FROM (SELECT * FROM {all} EXCEPT ALL SELECT * FROM {rows})"));
    }
}
