using System.Globalization;
using StressGpu.Model;

namespace StressGpu.Input.Tests.Prices;

/// <summary>What is wrong with price files is said at once, in the user's terms; what is cleaned is counted.</summary>
public sealed class PriceFaultTests : IDisposable
{
    private readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void All_faults_of_all_files_are_reported_at_once()
    {
        string[] rows = [.. Enumerable.Range(0, 60).Select(i => PriceFiles.Bar(i))];
        (rows[3], rows[4]) = (PriceFiles.Bar(3, "0"), PriceFiles.Bar(4, "-1"));
        rows[5] = PriceFiles.Bar(5, "NaN");
        rows[6] = PriceFiles.Bar(6).Replace(",98,", ",103,", StringComparison.Ordinal);
        (rows[8], rows[9]) = (rows[9], rows[8]);
        rows[12] = "yesterday,100,102,98,100,5\n";
        rows[14] = "1609,100,102,98,100,5\n";
        scratch.Write("BTC.csv", PriceFiles.Bars(rows));
        scratch.Write("ETH.csv", "ts_ms,open,high,low,clsoe,volume\n1609459200000,1,1,1,1,1\n");

        Assert.Equal(
            [
                "BTC.csv:5  close  is 0, expected a number over 0 (USD per unit)",
                "BTC.csv:6  close  is -1, expected a number over 0 (USD per unit)",
                "BTC.csv:7  close  is NaN, expected a number over 0 (USD per unit)",
                "BTC.csv:8  low  is 103, over the bar's high of 102",
                "BTC.csv:11  ts_ms  is 2021-01-01 08:00, before the 2021-01-01 09:00 of the row above, expected rising times",
                "BTC.csv:14  ts_ms  is \"yesterday\", expected Unix milliseconds of 2009 to 2100",
                "BTC.csv:16  ts_ms  is \"1609\", expected Unix milliseconds of 2009 to 2100",
                "ETH.csv:1  clsoe  is not a known column (did you mean \"close\"?), expected the header ts_ms,open,high,low,close[,volume]",
                "ETH.csv:1  close  is missing from the columns, expected the header ts_ms,open,high,low,close[,volume]",
                "none.csv  does not exist, expected a CSV file",
            ],
            Faults("BTC.csv", "ETH.csv", "none.csv"));
    }

    [Fact]
    public void Bars_of_two_lengths_in_a_file_are_a_fault()
    {
        string rows = string.Concat(Enumerable.Range(0, 40).Select(i => PriceFiles.Bar(i)))
            + string.Concat(Enumerable.Range(0, 5).Select(i => PriceFiles.Bar(44 + 4 * i)));
        scratch.Write("BTC.csv", PriceFiles.Bars([rows]));
        string off = string.Concat(Enumerable.Range(0, 40).Select(i => PriceFiles.Bar(i)))
            + string.Create(CultureInfo.InvariantCulture, $"{PriceFiles.Start + 41 * PriceFiles.Hour + 60_000},100,102,98,100,5\n") + PriceFiles.Bar(43);
        scratch.Write("ETH.csv", PriceFiles.Bars([off]));

        Assert.Equal(
            [
                "BTC.csv:45  ts_ms  is 240 min after the row above, expected bars of 60 min as in most of the file",
                "ETH.csv:42  ts_ms  is 121 min after the row above, expected bars of 60 min as in most of the file",
            ],
            Faults("BTC.csv", "ETH.csv"));
    }

    [Fact]
    public void Files_with_bars_of_different_length_do_not_join()
    {
        scratch.Write("BTC.csv", PriceFiles.Bars(60));
        scratch.Write("ETH.csv", PriceFiles.Bars(Enumerable.Range(0, 60).Select(i => PriceFiles.Bar(4 * i))));

        Assert.Equal(["ETH.csv  has bars of 240 min, expected the 60 min of BTC.csv"], Faults("BTC.csv", "ETH.csv"));
    }

    [Fact]
    public void A_window_outside_the_data_is_explained()
    {
        scratch.Write("BTC.csv", PriceFiles.Bars(60));

        Assert.Equal(
            ["BTC.csv  covers 2021-01-01 00:00 to 2021-01-03 12:00 UTC, which holds nothing of the window 2020-01-01 00:00 to 2020-02-02 00:00"],
            Faults(PriceWindow.Parse("2020-01-01..2020-02-01")!, "BTC.csv"));
        Assert.Equal(
            ["BTC.csv  warning: covers 2021-01-01 00:00 to 2021-01-03 12:00 UTC: only a part of the window 2020-12-25 00:00 to the end; all assets are cut to what they have in common"],
            Faults(PriceWindow.Parse("2020-12-25..")!, "BTC.csv"));
    }

    [Fact]
    public void Files_that_hardly_overlap_are_explained()
    {
        scratch.Write("BTC.csv", PriceFiles.Bars(60));
        scratch.Write("ETH.csv", PriceFiles.Bars(Enumerable.Range(50, 60).Select(i => PriceFiles.Bar(i))));

        Assert.Equal(
            ["ETH.csv  leaves 9 returns that all assets have, expected at least 30: ETH begins at 2021-01-03 02:00, BTC ends at 2021-01-03 11:00"],
            Faults("BTC.csv", "ETH.csv"));
    }

    [Fact]
    public void An_asset_twice_and_an_asset_that_a_wide_file_lacks_are_faults()
    {
        scratch.Write("BTC.csv", PriceFiles.Bars(60));
        scratch.Write("BTCUSDT.csv", PriceFiles.Bars(60));
        scratch.Write("wide.csv", "timestamp,ETH,SOL\n2021-01-01,1,2\n2021-01-02,1,2\n");

        Assert.Equal(
            [
                "BTCUSDT.csv  holds prices of BTC like BTC.csv, expected one file for each asset (ASSET=FILE names it)",
                "wide.csv  has no column DOGE, expected one of ETH, SOL",
            ],
            Faults("BTC.csv", "BTCUSDT.csv", "DOGE=wide.csv"));
    }

    [Fact]
    public void What_is_cleaned_is_counted()
    {
        List<string> rows = [.. Enumerable.Range(0, 100).Select(i => PriceFiles.Bar(i))];
        rows[99] = PriceFiles.Bar(99, volume: "0.01");
        rows[70] = string.Create(CultureInfo.InvariantCulture, $"{PriceFiles.Start + 70 * PriceFiles.Hour},100,100,100,100,0\n");
        rows.RemoveRange(50, 4);
        rows.Insert(31, PriceFiles.Bar(30, "101"));
        rows.Insert(21, PriceFiles.Bar(20));

        PricePanel panel = Read(PriceWindow.All, scratch.Write("BTC.csv", PriceFiles.Bars(rows))).Value!;
        PriceReport report = panel.Reports.Single();

        Assert.Equal((98, 94), (report.Rows, report.Bars));
        Assert.Equal((2, 4), (report.Gaps, report.LongestGapBars));
        Assert.Equal((2, 1), (report.Duplicates, report.ConflictingDuplicates));
        Assert.Equal(1, report.FillerBars);
        Assert.True(report.DroppedUnfinished);

        // 94 bars in three stretches.
        Assert.Equal(91, panel.Returns.Count);
        Assert.Equal(2, panel.Returns.DroppedAcrossGaps);
        Assert.Equal(Math.Log(101 / PriceFiles.Close(29)), panel.Returns.LogReturns[0][29], 1e-12);
    }

    [Fact]
    public void A_last_bar_that_ends_after_now_is_unfinished()
    {
        string path = scratch.Write("BTC.csv", PriceFiles.Bars(60));
        DateTimeOffset now = DateTimeOffset.FromUnixTimeMilliseconds(PriceFiles.Start + 59 * PriceFiles.Hour + 1);

        Assert.True(PriceReader.Read([new PriceSource(path)], PriceWindow.All, now).Value!.Reports.Single().DroppedUnfinished);
        Assert.False(PriceReader.Read([new PriceSource(path)], PriceWindow.All, now.AddHours(2)).Value!.Reports.Single().DroppedUnfinished);
    }

    private static Parsed<PricePanel> Read(PriceWindow window, params string[] paths) =>
        PriceReader.Read([.. paths.Select(PriceSource.Parse)], window, null);

    private string[] Faults(params string[] names) => Faults(PriceWindow.All, names);

    private string[] Faults(PriceWindow window, params string[] names)
    {
        PriceSource[] sources = [.. names.Select(PriceSource.Parse).Select(s => s with { Path = scratch.Path(s.Path) })];
        return [.. PriceReader.Read([.. sources], window, null).Diagnostics
            .Select((Diagnostic d) => d.ToString().Replace(scratch.Folder + "/", "", StringComparison.Ordinal))];
    }
}
