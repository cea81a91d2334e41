using System.Globalization;
using StressGpu.Model;

namespace StressGpu.Results.Tests;

public sealed class ReplayTests : IDisposable
{
    private static readonly ReplayTable Table = new()
    {
        Step = [0, 1],
        Hours = [0, 1 / 12.0],
        Assets =
        [
            new()
            {
                Id = "BTC",
                Fair = [61800, 61800.123456789012],
                Price = [61800, double.Epsilon],
                Mark = [61800, 1e300],
                DepthUsd = [2e7, 0.1 + 0.2],
                LiquidatedUsd = [0, 1e-7],
                LiquidatedAccounts = [0, 10_000_000_000],
            },
        ],
        Rounds = [0, 3],
        FundUsd = [2e7, -0.0],
        BadDebtUsd = [0, 12.5],
        Halted = [false, true],
    };

    private readonly TemporaryDirectory temporary = new();

    [Fact]
    public void Csv_is_the_same_in_every_culture_and_numbers_read_back()
    {
        CultureInfo former = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = new() { NumberDecimalSeparator = ",", NegativeSign = "~" } };
        try
        {
            using StringWriter text = new();
            ReplayWriter.WriteCsv(text, Table);
            Assert.Equal(
                "step,hours,BTC_fair,BTC_price,BTC_mark,BTC_depth_usd,BTC_liquidated_usd,BTC_liquidated_accounts,rounds,fund_usd,bad_debt_usd,halted\n"
                + "0,0,61800,61800,61800,20000000,0,0,0,20000000,0,false\n"
                + "1,0.08333333333333333,61800.12345678901,5E-324,1E+300,0.30000000000000004,1E-07,10000000000,3,-0,12.5,true\n",
                text.ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = former;
        }
    }

    [Fact]
    public void The_ending_chooses_the_format()
    {
        ReplayWriter.Write(temporary["path.csv"], Table, TestRun.Id, 17);
        ReplayWriter.Write(temporary["path.PARQUET"], Table, TestRun.Id, 17);
        using StringWriter text = new();
        ReplayWriter.WriteCsv(text, Table);
        Assert.Equal(text.ToString(), File.ReadAllText(temporary["path.csv"]));
        Assert.Equal(
        [
            "step INTEGER", "hours DOUBLE", "BTC_fair DOUBLE", "BTC_price DOUBLE", "BTC_mark DOUBLE", "BTC_depth_usd DOUBLE",
            "BTC_liquidated_usd DOUBLE", "BTC_liquidated_accounts BIGINT", "rounds INTEGER", "fund_usd DOUBLE",
            "bad_debt_usd DOUBLE", "halted BOOLEAN",
        ], Duck.Schema(temporary["path.PARQUET"]));
        Assert.Equal(
            [1, 61800.123456789012, 10_000_000_000L, true],
            Duck.Query(temporary["path.PARQUET"], "SELECT step, BTC_fair, BTC_liquidated_accounts, halted FROM read_parquet($file) WHERE step = 1").Single());
        Assert.False(ReplayWriter.Supports("path.xlsx"));
        Assert.Throws<ArgumentException>(() => ReplayWriter.Write(temporary["path.xlsx"], Table, TestRun.Id, 17));
    }

    [Fact]
    public void A_name_with_a_comma_is_quoted()
    {
        using StringWriter text = new();
        ReplayWriter.WriteCsv(text, Table with { Assets = [Table.Assets[0] with { Id = "B,\"T" }] });
        Assert.StartsWith("step,hours,\"B,\"\"T_fair\",", text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_directory_that_is_not_there_is_an_output_fault() =>
        Assert.Throws<OutputException>(() => ReplayWriter.Write(temporary["none/path.csv"], Table, TestRun.Id, 17));

    public void Dispose() => temporary.Dispose();
}
