using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Input.Tests;

public sealed class PositionsImportTests
{
    private const string File = """
        date,id,coin,signed_size,mark_price,signed_notional_usd,equity_usd
        2023-01-01,H1,BTC,1,20000,20000,5000
        2023-01-01,H1,ETH,-10,1000,-10000,5000
        2023-01-01,H1,DOGE,100000,0.1,10000,5000
        2023-01-01,H2,ETH,4,1000,4000,-1
        2023-01-02,H1,BTC,2,21000,42000,6000
        2023-01-02,H3,MATIC,5,1,5,1
        """;

    [Fact]
    public void Equity_is_shared_out_by_notional_and_what_is_left_out_is_counted()
    {
        ImportedBook imported = Import(new ImportOptions());

        // H1 holds 20,000 of BTC, 10,000 of ETH and 10,000 of DOGE on 5,000 of equity: half, a quarter, a quarter.
        Samples.AssertEqual(
            new PositionBook([0, 1], [Side.Long, Side.Short], [1, 10], [20000, 1000], [2500, 1250]), imported.Book);
        Assert.Equal(["H1", "H1"], imported.Accounts);
        Assert.Equal(("2023-01-01", 4, 1, 1), (imported.Date, imported.PositionsOfDate, imported.DroppedUnknownCoin, imported.DroppedWithoutEquity));
        Assert.Equal(["DOGE"], imported.DroppedCoins);
    }

    [Fact]
    public void Scale_multiplies_quantities_and_margins()
    {
        Samples.AssertEqual(
            new PositionBook([0, 1], [Side.Long, Side.Short], [100, 1000], [20000, 1000], [250000, 125000]),
            Import(new ImportOptions { Scale = 100 }).Book);
    }

    [Fact]
    public void Rebasing_keeps_notional_and_margin_at_the_start_price()
    {
        // 20,000 of BTC at 50,000 and 10,000 of ETH at 2,000.
        Samples.AssertEqual(
            new PositionBook([0, 1], [Side.Long, Side.Short], [0.4, 5], [50000, 2000], [2500, 1250]),
            Import(new ImportOptions { Rebase = true }).Book);
    }

    [Fact]
    public void A_day_can_be_picked()
    {
        ImportedBook imported = Import(new ImportOptions { Date = "2023-01-02" });

        Samples.AssertEqual(new PositionBook([0], [Side.Long], [2], [21000], [6000]), imported.Book);
    }

    [Fact]
    public void Pooled_days_are_separate_accounts()
    {
        ImportedBook imported = Import(new ImportOptions { Date = ImportOptions.AllDates });

        Assert.Equal(["H1@2023-01-01", "H1@2023-01-01", "H1@2023-01-02"], imported.Accounts);
        Assert.Equal([2500, 1250, 6000], imported.Book.MarginsUsd.ToArray());
        Assert.Equal((6, 2), (imported.PositionsOfDate, imported.DroppedUnknownCoin));
    }

    [Fact]
    public void A_day_that_is_not_there_is_a_fault()
    {
        using Scratch scratch = new();
        string path = scratch.Write("p.csv", File);

        Diagnostic fault = Assert.Single(PositionsImport.Read(path, Samples.Assets, new ImportOptions { Date = "2024-01-01" }).Diagnostics);

        Assert.Equal("has no positions of 2024-01-01, expected a day of 2023-01-01 … 2023-01-02 or all", fault.Message);
    }

    [Fact]
    public void Positions_become_cross_accounts_with_the_equity_of_what_is_kept()
    {
        MarginAccounts accounts = CrossAccounts.Of(Import(new ImportOptions { Date = ImportOptions.AllDates }), 3);

        // H1 keeps 30,000 of 40,000 notional on the first day, and so three quarters of 5,000.
        Assert.Equal([new("H1@2023-01-01", 3, 3750), new AccountRow("H1@2023-01-02", 3, 6000)], accounts.Accounts);
        Assert.Equal(
            [
                new(0, 0, 1, 20000, ContractKind.Linear), new(0, 1, -10, 1000, ContractKind.Linear),
                new PerpetualRow(1, 0, 2, 21000, ContractKind.Linear),
            ],
            accounts.Positions);
    }

    [Fact]
    public void Faulty_rows_are_reported_with_their_lines()
    {
        using Scratch scratch = new();
        string path = scratch.Write("p.csv", File + "\n2023-01-02,,BTC,0,x,1,1\n");

        IEnumerable<Diagnostic> faults = PositionsImport.Read(path, Samples.Assets, new ImportOptions()).Diagnostics;

        Assert.Equal([(8, "id"), (8, "signed_size"), (8, "mark_price")], faults.Select(f => (f.Line, f.Member)));
    }

    [Fact]
    public void Nothing_left_is_a_fault()
    {
        using Scratch scratch = new();
        string path = scratch.Write("p.csv", File);

        Assert.False(PositionsImport.Read(path, [Samples.Asset("SOL", 1)], new ImportOptions()).IsValid);
    }

    [Fact]
    public void The_real_positions_become_a_book()
    {
        string path = RealData.File("leverage/positions_daily_reconstructed.csv.gz");
        ImmutableArray<Asset> assets = [Samples.Asset("BTC", 23000), Samples.Asset("ETH", 1600)];

        ImportedBook imported = PositionsImport.Read(path, assets, new ImportOptions { Scale = 1e6, Rebase = true }).Value!;

        Assert.Equal(imported.PositionsOfDate, imported.Book.Count + imported.DroppedUnknownCoin + imported.DroppedWithoutEquity);
        Assert.NotEqual(0, imported.Book.Count);

        // The day with most rows: 75 on 26 April 2023, counted with standard tools.
        Assert.Equal(("2023-04-26", 75), (imported.Date, imported.PositionsOfDate));
        using Scratch scratch = new();
        BookWriter.Write(scratch.Path("b.parquet"), imported.Book, assets, imported.Accounts);
        Samples.AssertEqual(imported.Book, BookReader.Read(scratch.Path("b.parquet"), assets).Value!);
    }

    private static ImportedBook Import(ImportOptions options)
    {
        using Scratch scratch = new();
        Parsed<ImportedBook> parsed = PositionsImport.Read(scratch.Write("p.csv", File), Samples.Assets, options);
        Assert.Empty(parsed.Diagnostics.Select(d => d.ToString()));
        return parsed.Value!;
    }
}
