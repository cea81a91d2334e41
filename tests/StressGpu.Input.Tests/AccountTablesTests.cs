using System.Globalization;
using System.Text;
using CsCheck;
using StressGpu.Model;

namespace StressGpu.Input.Tests;

public sealed class AccountTablesTests
{
    [Theory]
    [InlineData("b.csv", "b-accounts.csv")]
    [InlineData("b.csv.gz", "b-accounts.csv.gz")]
    [InlineData("b.parquet", "b-accounts.parquet")]
    [InlineData(".parquet", "accounts.parquet")]
    [InlineData("", "accounts.csv")]
    public void Written_accounts_read_back_the_same(string name, string expected)
    {
        using Scratch scratch = new();
        AccountFiles files = AccountTablesWriter.Write(
            Path.Combine(scratch.Folder, name), AccountSamples.Accounts, AccountSamples.AssetIds, AccountSamples.ClassIds);

        Assert.Equal(scratch.Path(expected), files.Accounts);
        Assert.Equal(5, Directory.GetFiles(scratch.Folder).Length);
        AccountSamples.AssertEqual(AccountSamples.Accounts, Valid(files));
    }

    [Fact]
    public void Tables_without_rows_are_not_written()
    {
        using Scratch scratch = new();
        MarginAccounts few = AccountSamples.Accounts with { Loans = [], Options = [], Instruments = [] };

        AccountFiles files = AccountTablesWriter.Write(scratch.Path("b.csv"), few, AccountSamples.AssetIds, AccountSamples.ClassIds);

        Assert.Equal((null, null), (files.Loans, files.Options));
        Assert.Equal(
            ["b-accounts.csv", "b-collateral.csv", "b-positions.csv"],
            Directory.GetFiles(scratch.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        AccountSamples.AssertEqual(few, Valid(files));
    }

    [Fact]
    public void The_tables_are_written_like_this()
    {
        using Scratch scratch = new();
        AccountFiles files = AccountTablesWriter.Write(
            scratch.Path("b.csv"), AccountSamples.Accounts, AccountSamples.AssetIds, AccountSamples.ClassIds);

        Assert.Equal(
            "account,margin_class,cash_usd\n\"a, \"\"the first\"\"\",cross,-0.3333333333333333\nborrower,lending,0\nidle,cross,100\n",
            File.ReadAllText(files.Accounts));
        Assert.Equal("account,asset,quantity\nborrower,USD,60000\nborrower,ETH,5\n", File.ReadAllText(files.Loans!));
        Assert.Equal(
            "account,underlying,kind,strike,expiry_hours,side,quantity,barrier\n\"a, \"\"the first\"\"\",BTC,call,52000,24,long,1.5,\n"
            + "\"a, \"\"the first\"\"\",BTC,downAndOutPut,48000,12.5,short,2,40000\nidle,BTC,call,52000,24,long,4,\n",
            File.ReadAllText(files.Options!));
    }

    [Fact]
    public void Columns_come_in_any_order_and_optional_ones_may_be_missing()
    {
        using Scratch scratch = new();
        AccountFiles files = new(
            scratch.Write("a.csv", "cash_usd,account,margin_class\n5,x,cross\n"),
            scratch.Write("c.csv", "quantity,asset,account\n2,BTC,x\n"),
            scratch.Write("p.csv", "entry_price,quantity,side,asset,account\n7,3,short,ETH,x\n"),
            null,
            scratch.Write("o.csv", "quantity,side,expiry_hours,strike,kind,underlying,account\n1,long,1,2,put,BTC,x\n"));

        AccountSamples.AssertEqual(
            new MarginAccounts
            {
                Accounts = [new("x", 0, 5)],
                Collateral = [new(0, 0, 2, 0.95)],
                Positions = [new(0, 1, -3, 7, ContractKind.Linear)],
                Options = [new(0, 0, 1)],
                Instruments = [new(0, OptionKind.Put, 2, 1, 0)],
            },
            Valid(files));
    }

    [Fact]
    public void Legs_come_in_the_order_of_their_accounts_and_stay_in_that_of_the_table_within_one()
    {
        using Scratch scratch = new();
        AccountFiles files = new(
            scratch.Write("a.csv", "account,margin_class,cash_usd\nx,cross,0\ny,cross,0\nz,cross,0\n"),
            null,
            scratch.Write("p.csv", "account,asset,side,quantity,entry_price\nz,BTC,long,1,1\nx,BTC,long,2,1\nz,BTC,long,3,1\nx,ETH,long,4,1\ny,BTC,long,5,1\nx,BTC,long,6,1\n"),
            null,
            null);

        Assert.Equal(
            [(0, 2.0), (0, 4.0), (0, 6.0), (1, 5.0), (2, 1.0), (2, 3.0)],
            Valid(files).Positions.Select(p => (p.Account, p.SignedQuantity)));
    }

    [Fact]
    public void Many_rows_in_any_order_are_read_whole()
    {
        const int Count = 40_000;
        using Scratch scratch = new();
        StringBuilder accounts = new("account,margin_class,cash_usd\n");
        StringBuilder loans = new("account,asset,quantity\n");
        for (int i = 0; i < Count; i++)
        {
            // 7,919 is prime to 40,000: every account comes once.
            int shuffled = (int)(i * 7919L % Count);
            accounts.Append(CultureInfo.InvariantCulture, $"account {i},lending,{i}\n");
            loans.Append(CultureInfo.InvariantCulture, $"account {shuffled},ETH,{shuffled + 1}\n");
        }

        AccountFiles files = new(scratch.Write("a.csv", accounts.ToString()), null, null, scratch.Write("l.csv", loans.ToString()), null);

        Assert.Equal(Enumerable.Range(0, Count).Select(i => (i, i + 1.0)), Valid(files).Loans.Select(l => (l.Account, l.Quantity)));
    }

    [Fact]
    public void An_asset_called_usd_is_that_asset_and_not_the_dollar()
    {
        using Scratch scratch = new();
        AccountFiles files = new(
            scratch.Write("a.csv", "account,margin_class,cash_usd\nx,cross,0\n"), null, null,
            scratch.Write("l.csv", "account,asset,quantity\nx,USD,1\n"), null);
        Scenario renamed = AccountSamples.Scenario with { Assets = [Samples.Asset("BTC", 1), Samples.Asset("USD", 1)] };

        Assert.Equal(1, AccountTablesReader.Read(files, renamed).Value!.Loans[0].Asset);
        Assert.Equal(LoanRow.Usd, AccountTablesReader.Read(files, AccountSamples.Scenario).Value!.Loans[0].Asset);
    }

    [Fact]
    public void Writing_that_fails_leaves_the_old_file_and_nothing_else()
    {
        using Scratch scratch = new();
        string path = scratch.Write("b-accounts.csv", "old");
        MarginAccounts unknownClass = new() { Accounts = [new("x", 7, 0)] };

        Assert.ThrowsAny<Exception>(() =>
            AccountTablesWriter.Write(scratch.Path("b.csv"), unknownClass, AccountSamples.AssetIds, AccountSamples.ClassIds));
        Assert.Equal("old", File.ReadAllText(path));
        Assert.Equal(["b-accounts.csv"], Directory.GetFiles(scratch.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public void Numbers_survive_to_the_last_bit()
    {
        Gen.Double.Where(d => d > 1e-100 && d < 1e100).Array[4].Sample(
            n =>
            {
                using Scratch scratch = new();
                MarginAccounts accounts = new()
                {
                    Accounts = [new("x", 0, -n[0])],
                    Collateral = [new(0, 0, n[1], 0.1 + 0.2)],
                    Positions = [new(0, 1, -n[2], n[3], ContractKind.Inverse)],
                    Loans = [new(0, 1, n[1])],
                    Options = [new(0, 0, -n[2])],
                    Instruments = [new(0, OptionKind.Put, n[3], n[0], 0)],
                };
                AccountFiles files = AccountTablesWriter.Write(scratch.Path("b.csv"), accounts, AccountSamples.AssetIds, AccountSamples.ClassIds);
                AccountSamples.AssertEqual(accounts, Valid(files));
            },
            iter: 100);
    }

    private static MarginAccounts Valid(AccountFiles files)
    {
        Parsed<MarginAccounts> parsed = AccountTablesReader.Read(files, AccountSamples.Scenario);
        Assert.Empty(parsed.Diagnostics.Select(d => d.ToString()));
        return parsed.Value!;
    }
}
