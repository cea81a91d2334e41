using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using StressGpu.Model;

namespace StressGpu.Input.Tests;

public sealed class AccountFaultTests
{
    [Fact]
    public void Parquet_has_the_faults_of_csv_by_row_instead_of_line()
    {
        MarginAccounts faulty = new()
        {
            Accounts = [new("x", 0, 1), new("y", 1, 1), new("x", 0, double.NegativeInfinity)],
            Collateral = [new(0, 0, 1, 1.5), new(1, 0, -1, 0.5), new(0, 1, 1, 0.5), new(0, 1, 2, 0.5)],
            Positions = [new(1, 0, 1, 1, ContractKind.Linear), new(0, 0, 0, 1, ContractKind.Linear)],
            Loans = [new(1, 0, 1), new(1, 0, 2)],
            Options = [new(0, 0, 1), new(0, 1, 1), new(0, 2, 1)],
            Instruments =
            [
                new(1, OptionKind.Call, 1, 1, 0), new(0, OptionKind.UpAndOutCall, 1, 1, 40000), new(0, OptionKind.DownAndOutCall, 1, 1, 0),
            ],
        };
        using Scratch scratch = new();

        string[] csv = Faults(scratch, "b.csv", faulty, 1);
        string[] parquet = Faults(scratch, "b.parquet", faulty, 0);

        Assert.Equal(11, csv.Length);
        Assert.Equal(csv.Select(f => Regex.Replace(f, "line ([0-9]+)", m => "row " + RowOf(m.Groups[1].Value))), parquet);
    }

    [Fact]
    public void Second_rows_of_an_account_and_asset_are_found_wherever_they_stand_and_name_both_lines()
    {
        using Scratch scratch = new();
        AccountFiles files = new(
            scratch.Write("a.csv", "account,margin_class,cash_usd\nx,cross,0\ny,cross,0\n"), null, null,
            scratch.Write("l.csv", "account,asset,quantity\nx,BTC,1\ny,BTC,1\nx,ETH,1\ny,USD,1\nx,BTC,2\ny,USD,3\n"), null);

        Assert.Equal(
            [
                (6, "is that of line 2 for the same account, expected one row of an account and asset"),
                (7, "is that of line 5 for the same account, expected one row of an account and asset"),
            ],
            AccountTablesReader.Read(files, AccountSamples.Scenario).Diagnostics.Select(d => (d.Line, d.Message)));
    }

    [Fact]
    public void Accounts_that_could_not_be_read_are_not_missed_by_their_legs()
    {
        using Scratch scratch = new();
        AccountFiles files = new(
            scratch.Write("a.csv", "account,margin_class,cash_usd\nx,cross\ny,nowhere,0\n"), null, null,
            scratch.Write("l.csv", "account,asset,quantity\nx,BTC,1\ny,BTC,1\nz,BTC,-1\n"), null);

        Assert.Equal(
            ["a.csv:2", "a.csv:3", "l.csv:4"],
            AccountTablesReader.Read(files, AccountSamples.Scenario).Diagnostics.Select(d => Path.GetFileName(d.File) + ":" + d.Line.ToString(CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void The_first_hundred_faults_of_a_table_are_listed_and_all_are_counted()
    {
        using Scratch scratch = new();
        StringBuilder rows = new("account,asset,quantity\n");
        for (int i = 0; i < 1000; i++)
        {
            rows.Append("x,DAI,1\nz,USD,0\n");
        }

        AccountFiles files = new(
            scratch.Write("a.csv", "account,margin_class,cash_usd\nx,cross,0\n"), null, null, scratch.Write("l.csv", rows.ToString()), null);
        Parsed<MarginAccounts> parsed = AccountTablesReader.Read(files, AccountSamples.Scenario);

        Assert.Equal(101, parsed.Diagnostics.Length);
        Assert.Equal(
            "has 3000 faults in 2000 rows, the first 100 of them listed: 1000 debts without a price, 1000 numbers not over 0, 1000 unknown accounts",
            parsed.Diagnostics[100].Message);
    }

    [Theory]
    [InlineData("c.csv", "account,asset,quantity\nx,BTC,1\n")]
    [InlineData("c.parquet", "account,asset,quantity\nx,BTC,1\n")]
    public void A_missing_table_and_one_of_another_format_are_faults(string name, string text)
    {
        using Scratch scratch = new();
        string accounts = scratch.Write("a.csv", "account,margin_class,cash_usd\nx,cross,0\n");

        Assert.Equal(
            name.EndsWith("csv", StringComparison.Ordinal),
            AccountTablesReader.Read(new AccountFiles(accounts, scratch.Write(name, text), null, null, null), AccountSamples.Scenario).IsValid);
        Assert.False(AccountTablesReader.Read(new AccountFiles(accounts, scratch.Path("no-" + name), null, null, null), AccountSamples.Scenario).IsValid);
    }

    [Fact]
    public void Accounts_under_their_margin_at_the_start_are_counted_and_those_with_options_left_out()
    {
        // BTC at 50,000 and ETH at 2,000, maintenance 1 %: requirement 500 for 1 BTC.
        using Scratch scratch = new();
        scratch.Write("a.csv", "account,margin_class,cash_usd\nequal,c,500\nunder,c,499\ninverse,c,-1\noption,c,-1\nhealthy,l,0\nwater,l,0\n");
        scratch.Write("c.csv", "account,asset,quantity,weight\nhealthy,ETH,1,0.8\nwater,ETH,1,0.8\n");
        scratch.Write("p.csv", "account,asset,side,quantity,entry_price,contract\nequal,BTC,long,1,50000,linear\nunder,BTC,short,1,50000,linear\ninverse,BTC,long,100000,49000,inverse\n");
        scratch.Write("l.csv", "account,asset,quantity\nhealthy,USD,1600\nwater,USD,1600.5\n");
        scratch.Write("o.csv", "account,underlying,kind,strike,expiry_hours,side,quantity\noption,BTC,call,1,1,long,1\n");
        string path = scratch.Write("s.json", """
            {
              "extends": "base.json",
              "assets": [
                { "id": "BTC", "priceUsd": 50000, "annualVolatility": 0, "depthUsdPerPercent": 1, "maintenanceTiers": [ { "fromNotionalUsd": 0, "rate": 0.01 } ] },
                { "id": "ETH", "priceUsd": 2000, "annualVolatility": 0, "depthUsdPerPercent": 1, "maintenanceTiers": [ { "fromNotionalUsd": 0, "rate": 0.01 } ] } ],
              "market": { "correlation": [ [1, 0], [0, 1] ] },
              "venue": { "marginClasses": [ { "id": "c" }, { "id": "l", "liquidation": "closeFactor" } ],
                         "options": { "surfaces": [ { "underlying": "BTC", "level": 1 } ] } },
              "book": { "accounts": { "accounts": "a.csv", "collateral": "c.csv", "positions": "p.csv", "loans": "l.csv", "options": "o.csv" } }
            }
            """);
        scratch.Write("base.json", Samples.Scenario);

        Parsed<RunInput> parsed = RunInputReader.Read(path, ScenarioOverrides.None);

        // inverse: -1 + 100,000 (50/49 - 1) = 2,040 covers 1 % of 100,000.
        Assert.Equal(
            "2 of 5 accounts without options are liquidatable at the start prices already; they are liquidated at step 0",
            Assert.Single(parsed.Diagnostics).Message);
        Assert.Equal(6, parsed.Value!.Accounts!.Accounts.Length);
        Assert.Equal(
            [InputRole.Scenario, InputRole.Scenario, InputRole.Accounts, InputRole.Collateral, InputRole.Positions, InputRole.Loans, InputRole.Options],
            parsed.Value.Resolved.Inputs.Select(i => i.Role));
        Assert.Equal(scratch.Path("l.csv"), parsed.Value.Resolved.Scenario.Book.AccountFiles!.Loans);
        Scenario moved = ScenarioReader.FromCanonical(
            parsed.Value.Resolved.CanonicalJson, null, new AccountFiles("/1", "/2", "/3", "/4", "/5")).Value!;
        Assert.Equal("/4", moved.Book.AccountFiles!.Loans);
    }

    // The row of a line under one of header.
    private static string RowOf(string line) => (int.Parse(line, CultureInfo.InvariantCulture) - 1).ToString(CultureInfo.InvariantCulture);

    private static string[] Faults(Scratch scratch, string name, MarginAccounts accounts, int headerLines)
    {
        AccountFiles files = AccountTablesWriter.Write(scratch.Path(name), accounts, AccountSamples.AssetIds, AccountSamples.ClassIds);
        return
        [
            .. AccountTablesReader.Read(files, AccountSamples.Scenario).Diagnostics.Select(d => string.Create(
                CultureInfo.InvariantCulture,
                $"{Path.GetFileNameWithoutExtension(d.File)}:{d.Line - headerLines} {d.Member} {d.Message}"))
        ];
    }
}
