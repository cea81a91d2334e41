using System.Text.Json;
using StressGpu.Cli;

namespace StressGpu.SystemTests;

/// <summary>Books are drawn, described and imported.</summary>
public sealed class BookTests : IDisposable
{
    private readonly Workspace workspace = new();
    private readonly string scenario;

    public BookTests() => scenario = TestScenario.Write(workspace);

    [Fact]
    public void A_synthetic_book_has_its_accounts_and_open_interest()
    {
        string output = Stress.Run("book", "synth", scenario, "--out", workspace["book.csv"]).Expect(0).Output;
        Assert.Contains("3,000 positions written to", output, StringComparison.Ordinal);
        Assert.Equal(3000, Duck.Number($"SELECT count(DISTINCT account) FROM '{workspace["book.csv"]}'"));
        Assert.Equal(3e8, Duck.Number($"SELECT sum(quantity * entry_price) FROM '{workspace["book.csv"]}'"), 1.0);
    }

    [Fact]
    public void A_scenario_without_a_synthetic_book_has_none_to_draw()
    {
        string empty = TestScenario.Write(workspace, s => s.Remove("book"));
        Assert.Contains("is not synthetic", Stress.Run("book", "synth", empty, "--out", workspace["b.csv"]).Expect(65).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_book_that_cannot_be_written_is_an_output_fault() =>
        Assert.Contains("\nstressgpu: ", Stress.Run("book", "synth", scenario, "--out", workspace["none/b.csv"]).Expect(74).Error, StringComparison.Ordinal);

    [Fact]
    public void A_file_is_described_like_the_scenarios_own_book()
    {
        Stress.Run("book", "synth", scenario, "--out", workspace["book.parquet"]).Expect(0);
        string own = Stress.Run("book", "describe", "--scenario", scenario).Expect(0).Output;
        string file = Stress.Run("book", "describe", workspace["book.parquet"], "--scenario", scenario).Expect(0).Output;
        Assert.Equal(own, file);
        foreach (string expected in (string[])["3,000 positions", "$300 m at the start prices", "BTC long", "SOL short", "median leverage", "█"])
        {
            Assert.Contains(expected, own, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_faulty_book_is_bad_input_with_its_line()
    {
        workspace.Write("bad.csv", "account,asset,side,quantity,entry_price,margin_usd\nA,DOGE,long,1,1,1\n");
        Outcome describe = Stress.Run("book", "describe", workspace["bad.csv"], "--scenario", scenario).Expect(65);
        Assert.Contains("bad.csv:2", describe.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Real_positions_import_and_run()
    {
        string data = RealData.File("leverage/positions_daily_reconstructed.csv.gz");
        string crash = Repository.PathOf("configs", "march-2020.json");
        string market = File.Exists(crash) ? crash : scenario;
        Outcome import = Stress.Run(
            "book", "import", data, "--scenario", market, "--out", workspace["real.csv"], "--date", "all", "--rebase", "--scale", "1000").Expect(0);
        Assert.Matches(@"dropped [\d,]+ of [\d,]+ coins without a market: ", import.Output);
        Assert.Matches(@"[\d,]+ positions written to", import.Output);
        string run = workspace.Write("real.json", $$"""{ "extends": {{System.Text.Json.JsonSerializer.Serialize(market)}}, "book": { "synthetic": null, "file": "real.csv" } }""");
        Stress.Run("run", run, "--out", workspace["out"], "--paths", "2048", "--quiet").Expect(0);
        Assert.True(Duck.Number($"SELECT sum(liquidated_accounts) FROM '{workspace["out/paths.parquet"]}'") > 0);
    }

    [Fact]
    public void Accounts_are_drawn_into_tables_that_a_scenario_reads_back()
    {
        string drawn = AccountScenario.Write(workspace);
        string output = Stress.Run("book", "synth", drawn, "--out", workspace["drawn"]).Expect(0).Output;
        Assert.Contains("450 accounts written to", output, StringComparison.Ordinal);
        Assert.Contains("300 positions written to", output, StringComparison.Ordinal);
        Assert.Equal(["accounts.csv", "book.csv", "collateral.csv", "loans.csv", "options.csv", "positions.csv"], workspace.Files("drawn"));
        Assert.Equal(2e7, Duck.Number($"SELECT sum(quantity * CASE asset WHEN 'USD' THEN 1 ELSE 0.999 END) FROM '{workspace["drawn/loans.csv"]}'"), 1.0);
        Assert.Equal(8e7, Duck.Number($"SELECT sum(quantity * entry_price) FROM '{workspace["drawn/positions.csv"]}'"), 1.0);

        string own = Stress.Run("book", "describe", "--scenario", drawn, "--json").Expect(0).Output;
        Assert.Equal(own, Stress.Run("book", "describe", workspace["drawn"], "--scenario", drawn, "--json").Expect(0).Output);
        string read = AccountScenario.Write(workspace, "read.json", """
            { "file": "drawn/book.csv", "accounts": { "accounts": "drawn/accounts.csv", "collateral": "drawn/collateral.csv",
              "positions": "drawn/positions.csv", "loans": "drawn/loans.csv", "options": "drawn/options.csv" } }
            """);
        Assert.Equal(own, Stress.Run("book", "describe", "--scenario", read, "--json").Expect(0).Output);
    }

    [Fact]
    public void A_description_says_what_falls_make_liquidatable()
    {
        string drawn = AccountScenario.Write(workspace);
        JsonElement book = Stress.Run("book", "describe", "--scenario", drawn, "--json").Expect(0).Json;
        Assert.Equal(("stressgpu.book", 1), (book.GetProperty("format").GetString(), book.GetProperty("formatVersion").GetInt32()));
        Assert.Equal(300, book.GetProperty("positions").GetProperty("positions").GetInt32());
        JsonElement accounts = book.GetProperty("accounts");
        Assert.Equal(8e7 + 2e7 + 1e7, accounts.GetProperty("exposureUsd").GetDouble(), 1.0);
        JsonElement together = accounts.GetProperty("falls")[0];
        Assert.Equal(JsonValueKind.Null, together.GetProperty("assetId").ValueKind);
        double[] shares = [.. together.GetProperty("falls").EnumerateArray().Select(f => f.GetProperty("share").GetDouble())];
        Assert.Equal(6, shares.Length);
        Assert.True(shares[5] > 0.2 && shares.Zip(shares.Skip(1)).All(s => s.First <= s.Second), string.Join(' ', shares));

        string text = Stress.Run("book", "describe", "--scenario", drawn).Expect(0).Output;
        foreach (string expected in (string[])["300 positions", "450 accounts", "Herfindahl", "exposure by health factor", "-30 %", "lending", "█"])
        {
            Assert.Contains(expected, text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("\u001b", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_description_fits_into_eighty_columns()
    {
        string[] lines = OnScreen(AccountScenario.Write(workspace), 80).Split('\n');
        Assert.Contains(lines, l => l.Contains("450 accounts", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.True(line.Length <= 80, line));
        Assert.DoesNotContain(lines, l => l.Contains('…', StringComparison.Ordinal));
    }

    [Fact]
    public void Borrowers_import_with_their_health_factors_and_what_is_assumed()
    {
        string market = AccountScenario.Write(workspace);
        string file = workspace.Write("aave.csv", """
            id,bin,collateral_eth,debt_eth,liq_threshold_bps,ltv_bps,health_factor,steth_amount,eth_debt_amount,steth_collateral_eth,fei_debt_eth,usdc_debt_eth,usdt_debt_eth,dai_debt_eth,frax_debt_eth,gusd_debt_eth,susd_debt_eth,tusd_debt_eth
            L1,1,100,50,8000,7200,1.6,80,20,80,,,,,,,,
            L2,2,10,4,8300,7200,2.075,10,1,10,0,2,0,1,0,0,0,0
            """);
        string output = Stress.Run("book", "import", file, "--scenario", market, "--out", workspace["aave"], "--map", "STETH=ETH").Expect(0).Output;
        Assert.Contains("health factors are the recorded ones", output, StringComparison.Ordinal);
        Assert.Contains("55.6 % ($51.6 k, 1 borrowers) unknown, taken for stable", output, StringComparison.Ordinal);
        JsonElement accounts = Stress.Run("book", "describe", workspace["aave"], "--scenario", market, "--json").Expect(0).Json.GetProperty("accounts");
        JsonElement lending = accounts.GetProperty("classes")[0];
        Assert.Equal("lending", lending.GetProperty("classId").GetString());
        Assert.Equal((1.6 + 2.075) / 2, lending.GetProperty("healthFactor").GetProperty("p50").GetDouble(), 1e-9);

        Outcome misplaced = Stress.Run("book", "import", file, "--scenario", market, "--out", workspace["aave"], "--date", "all").Expect(2);
        Assert.Contains("--date has no meaning for borrowers of Aave", misplaced.Error, StringComparison.Ordinal);
        Assert.Contains("no venue.marginClasses", Stress.Run("book", "import", file, "--scenario", scenario, "--out", workspace["x"]).Expect(2).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Positions_import_as_cross_accounts()
    {
        string file = workspace.Write("p.csv", "date,id,coin,signed_size,mark_price,signed_notional_usd,equity_usd\nd,H1,BTC,1,20000,20000,5000\nd,H1,ETH,-10,1000,-10000,5000\n");
        string market = AccountScenario.Write(workspace);
        Stress.Run("book", "import", file, "--scenario", market, "--out", workspace["h.parquet"], "--as-accounts").Expect(0);
        Assert.Equal(5000, Duck.Number($"SELECT sum(cash_usd) FROM '{workspace["h-accounts.parquet"]}' WHERE margin_class = 'cross'"));
        Assert.Equal(2, Duck.Number($"SELECT count(*) FROM '{workspace["h-positions.parquet"]}'"));
        string described = Stress.Run("book", "describe", workspace["h-accounts.parquet"], "--scenario", market).Expect(0).Output;
        Assert.Contains("1 accounts", described, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_a_book_is_a_usage_fault() => Assert.Contains(
        "neither book.csv nor tables of accounts",
        Stress.Run("book", "describe", Path.GetDirectoryName(scenario)!, "--scenario", scenario).Expect(2).Error, StringComparison.Ordinal);

    public void Dispose() => workspace.Dispose();

    private static string OnScreen(string scenario, int width)
    {
        using StringWriter writer = new();
        Screen screen = Screen.Of(writer, isTerminal: false, colour: false);
        screen.Console.Profile.Width = width;
        CliContext context = new()
        {
            Output = screen, Error = Screen.Of(TextWriter.Null, isTerminal: false, colour: false), Clock = TimeProvider.System, Processors = 1, ToolVersion = "", GitCommit = null, ShowTrace = true,
            Cancellation = CancellationToken.None, CancelledExitCode = () => 0,
        };
        Assert.Equal(0, new BookDescribeHandler(context).Execute(null, scenario, asJson: false));
        return writer.ToString();
    }
}
