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
        string data = Path.Combine(
            Environment.GetEnvironmentVariable("STRESSGPU_DATA") ?? Repository.PathOf("..", "shared", "data"),
            "leverage", "positions_daily_reconstructed.csv.gz");
        Assert.SkipUnless(File.Exists(data), "no leverage/positions_daily_reconstructed.csv.gz; STRESSGPU_DATA names its folder");
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

    public void Dispose() => workspace.Dispose();
}
