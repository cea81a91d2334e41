using System.Globalization;
using System.IO.Compression;
using System.Text;
using Parquet;
using Parquet.Schema;

namespace StressGpu.Input.Tests.Prices;

/// <summary>Price files of every layout become the same returns.</summary>
public sealed class PriceReaderTests : IDisposable
{
    private readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void Bars_become_returns()
    {
        PricePanel panel = Valid(scratch.Write("BTCUSDT_perp_1h.csv", PriceFiles.Bars(50)));

        Assert.Equal(["BTC"], panel.Returns.Assets);
        Assert.Equal(60, panel.Returns.BarMinutes);
        Assert.Equal(49, panel.Returns.Count);
        Assert.Equal(Math.Log(PriceFiles.Close(1) / PriceFiles.Close(0)), panel.Returns.LogReturns[0][0], 1e-15);
        Assert.Equal(PriceFiles.Close(49), panel.Returns.LastCloses[0]);
        Assert.True(panel.Reports.Single().IsClean);
    }

    [Theory]
    [InlineData("timestamp,close", "ms")]
    [InlineData("timestamp,close", "s")]
    [InlineData("ts_s,close", "s")]
    [InlineData("timestamp,close", "iso")]
    [InlineData("date,BTC", "iso")]
    public void Other_layouts_and_times_give_the_same_returns(string header, string unit)
    {
        string Time(int bar) => unit switch
        {
            "ms" => (PriceFiles.Start + bar * PriceFiles.Hour).ToString(CultureInfo.InvariantCulture),
            "s" => ((PriceFiles.Start + bar * PriceFiles.Hour) / 1000).ToString(CultureInfo.InvariantCulture),
            _ => DateTimeOffset.FromUnixTimeMilliseconds(PriceFiles.Start + bar * PriceFiles.Hour).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        };
        PricePanel bars = Valid(scratch.Write("BTC.csv", PriceFiles.Bars(50)));
        PricePanel other = Valid(scratch.Write("BTCUSD.csv", PriceFiles.Closes(50, header, Time)));

        Assert.Equal(["BTC"], other.Returns.Assets);
        Assert.Equal(bars.Returns.OpenMs, other.Returns.OpenMs);
        Assert.Equal(bars.Returns.LogReturns[0], other.Returns.LogReturns[0]);
    }

    [Fact]
    public void Gzip_is_unpacked_whatever_the_name()
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionMode.Compress, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(PriceFiles.Bars(50)));
        }

        Assert.Equal(49, Valid(scratch.Write("ETHUSDT.csv.gz", packed.ToArray())).Returns.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Parquet_with_times_of_its_own_or_numbers_reads_like_csv(bool hasTimes)
    {
        CancellationToken stop = TestContext.Current.CancellationToken;
        string path = scratch.Path("wide.parquet");
        DataField time = hasTimes ? new DateTimeDataField("timestamp", DateTimeFormat.DateAndTime) : new DataField<long>("timestamp");
        (DataField<double> btc, DataField<double> eth) = (new("BTC"), new("ETH"));
        int[] bars = [.. Enumerable.Range(0, 50)];
        await using (FileStream file = File.Create(path))
        {
            await using ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema(time, btc, eth), file, cancellationToken: stop);
            using ParquetRowGroupWriter group = writer.CreateRowGroup();
            long[] times = [.. bars.Select(i => PriceFiles.Start + i * PriceFiles.Hour)];
            if (hasTimes)
            {
                await group.WriteAsync<DateTime>(time, times.Select(t => DateTimeOffset.FromUnixTimeMilliseconds(t).UtcDateTime).ToArray(), cancellationToken: stop);
            }
            else
            {
                await group.WriteAsync<long>(time, times, cancellationToken: stop);
            }

            await group.WriteAsync<double>(btc, bars.Select(PriceFiles.Close).ToArray(), cancellationToken: stop);
            await group.WriteAsync<double>(eth, bars.Select(i => 2 * PriceFiles.Close(i)).ToArray(), cancellationToken: stop);
        }

        PricePanel wide = Valid(path);
        PricePanel csv = Valid(scratch.Write("BTC.csv", PriceFiles.Bars(50)));

        Assert.Equal(["BTC", "ETH"], wide.Returns.Assets);
        Assert.Equal(csv.Returns.OpenMs, wide.Returns.OpenMs);
        Assert.Equal(csv.Returns.LogReturns[0], wide.Returns.LogReturns[0]);
    }

    [Fact]
    public void Only_bars_that_all_assets_have_are_joined()
    {
        string btc = scratch.Write("BTC.csv", PriceFiles.Bars(Enumerable.Range(0, 60).Where(i => i != 20).Select(i => PriceFiles.Bar(i))));
        string eth = scratch.Write("ETH.csv", PriceFiles.Bars(Enumerable.Range(5, 60).Select(i => PriceFiles.Bar(i))));

        JointReturns joint = Valid(btc, eth).Returns;

        // Bars 5 to 59 without 20: 54, and returns but for the first of each stretch.
        Assert.Equal(52, joint.Count);
        Assert.Equal(1, joint.DroppedAcrossGaps);
        Assert.Equal(5 + 5 + 1, joint.DroppedBars);
    }

    [Fact]
    public void A_window_takes_the_return_of_its_first_bar_too()
    {
        PriceWindow window = PriceWindow.Parse("2021-01-02..2021-01-04")!;
        JointReturns joint = Parse(window, scratch.Write("BTC.csv", PriceFiles.Bars(200))).Value!.Returns;

        Assert.Equal(72, joint.Count);
        Assert.Equal(PriceFiles.Start + 24 * PriceFiles.Hour, joint.OpenMs[0]);
        Assert.Equal("2021-01-02 00:00 to 2021-01-05 00:00 UTC", joint.Period());
    }

    [Theory]
    [InlineData("BTCUSDT_perp_1h.csv.gz", "BTC")]
    [InlineData("USDCUSDT_1h.csv.gz", "USDC")]
    [InlineData("USTUSDT_1h.csv", "UST")]
    [InlineData("usdm_ETHUSDT_ladders_1000.csv.gz", "ETH")]
    [InlineData("BTC-USD.csv", "BTC")]
    [InlineData("wstETH.parquet", "wstETH")]
    [InlineData("XBT=BTCUSDT.csv", "XBT")]
    public void The_asset_is_in_the_name(string argument, string asset) => Assert.Equal(asset, PriceSource.Parse(argument).AssetName);

    [Theory]
    [InlineData("2021-05-12")]
    [InlineData("2021-05-24..2021-05-12")]
    [InlineData("yesterday..")]
    public void What_is_no_window_is_none(string text) => Assert.Null(PriceWindow.Parse(text));

    private static Parsed<PricePanel> Parse(PriceWindow window, params string[] paths) =>
        PriceReader.Read([.. paths.Select(PriceSource.Parse)], window, null);

    private static PricePanel Valid(params string[] paths)
    {
        Parsed<PricePanel> parsed = Parse(PriceWindow.All, paths);
        Assert.Empty(parsed.Diagnostics.Select(d => d.ToString()));
        return parsed.Value!;
    }
}
