using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Input.Tests;

public sealed class LendingImportTests
{
    private const string Aave = """
        id,bin,collateral_eth,debt_eth,liq_threshold_bps,ltv_bps,health_factor,steth_amount,eth_debt_amount,steth_collateral_eth,fei_debt_eth,usdc_debt_eth,usdt_debt_eth,dai_debt_eth,frax_debt_eth,gusd_debt_eth,susd_debt_eth,tusd_debt_eth
        L1,1,100,50,8000,7200,1.6,80,20,80,,,,,,,,
        L2,2,10,4,8300,7200,2.075,10,1,10,0,2,0,1.0000001,0,0,0,0
        L3,,10,6.4,8000,7200,1.25,10,6.4,10,,,,,,,,
        """;

    private const string CrvUsd = """
        collateral_asset,debt_crvusd,collateral_amount,n_bands
        WETH,1000,1,10
        WSTETH,500,1,4
        SFRXETH,100,1,50
        """;

    private static readonly ImmutableArray<Asset> Assets =
        [Samples.Asset("ETH", 2000), Samples.Asset("stETH", 1990), Samples.Asset("USDC", 0.99) with { AnnualVolatility = 0.01 }];

    private static readonly LendingOptions Plain = new() { MarginClass = 0, EthUsd = 1000 };

    [Fact]
    public void Aave_borrowers_keep_their_worth_and_health_at_other_prices()
    {
        ImportedLoans imported = Read(Aave, Plain);

        // L1: 80 of 100 is stETH, worth 80,000 USD; 20 of 50 is owed in ether, the rest in nobody knows what.
        Assert.Equal(
            [new(0, 1, 80_000 / 1990.0, 0.8), new(0, 0, 10, 0.8), new(1, 1, 10_000 / 1990.0, 0.83), new CollateralRow(2, 1, 10_000 / 1990.0, 0.8)],
            imported.Accounts.Collateral);
        Assert.Equal([0, LoanRow.Usd, 0, LoanRow.Usd, 2, 0], imported.Accounts.Loans.Select(l => l.Asset));
        AssertClose([10, 30_000, 0.5, 1000, 2000 / 0.99, 3.2], imported.Accounts.Loans.Select(l => l.Quantity), 1e-7);
        Assert.Equal(0, imported.Health!.Differing);
        Assert.InRange(imported.Health.LargestDifference, 0, 1e-14);
        LoanComposition parts = imported.Composition;
        Assert.Equal((1, 1), (parts.UnknownDebtRows, parts.UnknownCollateralRows));
        AssertClose([120_000, 20_000, 60_400, 27_400, 30_000, 3000],
            [parts.CollateralUsd, parts.UnknownCollateralUsd, parts.DebtUsd, parts.EthDebtUsd, parts.UnknownDebtUsd, parts.StableDebtUsd], 1e-7);
    }

    [Fact]
    public void Unknown_parts_are_taken_for_what_is_asked()
    {
        MarginAccounts accounts = Read(
            Aave, Plain with { UnknownDebt = UnknownPart.Eth, UnknownCollateral = UnknownPart.Steth, Scale = 10 }).Accounts;

        Assert.Equal(new CollateralRow(0, 1, 1_000_000 / 1990.0, 0.8), accounts.Collateral[0]);
        Assert.Equal(new LoanRow(0, 0, 250), accounts.Loans[0]);
        MarginAccounts stable = Read(Aave, Plain with { UnknownCollateral = UnknownPart.Stable }).Accounts;
        Assert.Equal(new CollateralRow(0, 2, 20_000 / 0.99, 0.8), stable.Collateral[1]);
    }

    [Fact]
    public void A_health_factor_that_was_recorded_otherwise_is_reported()
    {
        ImportedLoans imported = Read(Aave.Replace("1.25", "1.2500001", StringComparison.Ordinal), Plain);

        Assert.Equal((1, "L3"), (imported.Health!.Differing, imported.Health.Examples.Single()));
        Assert.Equal(8e-8, imported.Health.LargestDifference, 1e-12);
    }

    [Fact]
    public void Coins_that_the_scenario_lacks_can_be_mapped()
    {
        using Scratch scratch = new();
        string path = scratch.Write("a.csv", Aave);
        ImmutableArray<Asset> ether = [Samples.Asset("WETH", 2000)];

        Diagnostic fault = Assert.Single(AaveImport.Read(path, ether, Plain).Diagnostics);
        Assert.Equal("has amounts in STETH, which the scenario does not have, expected an asset of that symbol or --map STETH=ASSET", fault.Message);
        ImportedLoans imported = AaveImport.Read(path, ether, Plain with { Coins = [new("steth", "WETH", 1)] }).Value!;
        Assert.Equal(new CollateralRow(0, 0, 50, 0.8), imported.Accounts.Collateral[0]);
        Assert.Equal(0, imported.Health!.Differing);
        Assert.False(AaveImport.Read(path, Assets, Plain with { Coins = [new("steth", "WETHH", 1)] }).IsValid);
        Assert.False(AaveImport.Read(path, ether, Plain with { Coins = [new("steth", "WETH", 1)], UnknownCollateral = UnknownPart.Stable }).IsValid);
    }

    [Fact]
    public void Thresholds_of_crvUSD_follow_the_bands()
    {
        using Scratch scratch = new();
        string path = scratch.Write("c.csv", CrvUsd);

        ImportedLoans imported = CrvUsdImport.Read(path, Assets, Plain with { Coins = [new("WSTETH", "ETH", 1.14)] }).Value!;

        // 1 - 6 % - N/200: 89 % in ten bands, 92 % in four.
        AssertClose([1, 1.14], imported.Accounts.Collateral.Select(c => c.Quantity), 1e-15);
        AssertClose([0.89, 0.92], imported.Accounts.Collateral.Select(c => c.Weight), 1e-15);
        Assert.Equal([new(0, LoanRow.Usd, 1000), new LoanRow(1, LoanRow.Usd, 500)], imported.Accounts.Loans);
        Assert.Equal((1, "SFRXETH"), (imported.RowsWithoutAsset, imported.CoinsWithoutAsset.Single()));
        Assert.Null(imported.Health);
        Assert.Equal(0.8, CrvUsdImport.Read(path, Assets, Plain with { Threshold = 0.8 }).Value!.Accounts.Collateral.Single().Weight);
    }

    [Fact]
    public void Layouts_are_told_by_their_headers()
    {
        using Scratch scratch = new();

        Assert.Equal(SnapshotLayout.AaveSteth, SnapshotLayouts.Of(scratch.Write("a.csv", Aave)));
        Assert.Equal(SnapshotLayout.CrvUsd, SnapshotLayouts.Of(scratch.Write("c.csv", CrvUsd)));
        Assert.Equal(SnapshotLayout.Positions, SnapshotLayouts.Of(scratch.Write("p.csv", "date,id\n")));
        Assert.Equal(SnapshotLayout.Positions, SnapshotLayouts.Of(scratch.Path("none.csv")));
    }

    [Fact]
    public void Faulty_rows_are_reported_with_their_lines()
    {
        using Scratch scratch = new();
        string aave = scratch.Write("a.csv", Aave + "\nL3,,10,0,20000,1,1,1,1,1,,,,,,,,x\n");
        string crv = scratch.Write("c.csv", CrvUsd + "\n,1,-1,60\n");

        Assert.Equal(
            [(5, "id"), (5, "debt_eth"), (5, "liq_threshold_bps"), (5, "tusd_debt_eth")],
            AaveImport.Read(aave, Assets, Plain).Diagnostics.Select(d => (d.Line, d.Member)));
        Assert.Equal(
            [(5, "collateral_asset"), (5, "collateral_amount"), (5, "n_bands")],
            CrvUsdImport.Read(crv, Assets, Plain).Diagnostics.Select(d => (d.Line, d.Member)));
    }

    [Fact]
    public void The_real_borrowers_of_stETH_keep_every_health_factor()
    {
        ImportedLoans imported = AaveImport.Read(RealData.File("lending/aave_v2_steth_positions_2023-06.csv.gz"), Assets, Plain with { EthUsd = 1719.90 }).Value!;

        // Sums of the file's columns, taken with other tools: 1,104,269.94 ETH of collateral, 79.7 % of it stETH; 509,688.37 ETH
        // of debt, 262,042.98 of it ether; 405 borrowers' listed debts leave a rest.
        Assert.Equal((1309, 0), (imported.Accounts.Accounts.Length, imported.Health!.Differing));
        Assert.Equal(1_104_269.9419535547 * 1719.9, imported.Composition.CollateralUsd, 1);
        Assert.Equal(1 - 0.7971885144442926, imported.Composition.UnknownCollateralUsd / imported.Composition.CollateralUsd, 1e-6);
        Assert.Equal(509_688.3668028637 * 1719.9, imported.Composition.DebtUsd, 1);
        Assert.Equal(262_042.98259758818 * 1719.9, imported.Composition.EthDebtUsd, 1e-6 * imported.Composition.DebtUsd);
        Assert.Equal(405, imported.Composition.UnknownDebtRows);
        Assert.Equal(59_463.2 * 1719.9, imported.Composition.UnknownDebtUsd, 1e-5 * imported.Composition.DebtUsd);
    }

    [Fact]
    public void The_real_loans_of_crvUSD_import()
    {
        ImportedLoans imported = CrvUsdImport.Read(
            RealData.File("lending/crvusd_user_snapshots_2023-10_12.csv.gz"),
            [Samples.Asset("ETH", 2200), Samples.Asset("BTC", 42_000)], Plain).Value!;

        // Rows by coin, counted with other tools: 16,128 WETH, 22,888 WBTC, 32,855 WSTETH, 6,255 SFRXETH.
        Assert.Equal(16_128 + 22_888, imported.Accounts.Accounts.Length);
        Assert.Equal(39_110, imported.RowsWithoutAsset);
        Assert.Equal(["WSTETH", "SFRXETH"], imported.CoinsWithoutAsset);
    }

    private static ImportedLoans Read(string text, LendingOptions options)
    {
        using Scratch scratch = new();
        Parsed<ImportedLoans> parsed = AaveImport.Read(scratch.Write("a.csv", text), Assets, options);
        Assert.Empty(parsed.Diagnostics.Select(d => d.ToString()));
        return parsed.Value!;
    }

    private static void AssertClose(double[] expected, IEnumerable<double> actual, double relative)
    {
        Assert.Equal(expected.Length, actual.Count());
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, relative * Math.Abs(pair.First)));
    }
}
