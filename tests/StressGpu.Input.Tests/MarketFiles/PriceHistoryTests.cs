using System.Text;
using StressGpu.Input.Json;
using StressGpu.Input.MarketFiles;
using StressGpu.Input.Shapes;
using StressGpu.Input.Tests.Prices;
using StressGpu.Model;

namespace StressGpu.Input.Tests.MarketFiles;

/// <summary>Price files become the history that a market draws from.</summary>
public sealed class PriceHistoryTests : IDisposable
{
    private readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void Rows_are_joint_returns_in_the_scenarios_order()
    {
        PriceSource btc = new(scratch.Write("a.csv", PriceFiles.Bars(100)), "BTC");
        PriceSource eth = new(scratch.Write("b.csv", PriceFiles.Bars(Enumerable.Range(10, 100).Select(i => PriceFiles.Bar(i)))), "ETH");

        PriceHistory history = PriceHistoryReader.Read([btc, eth], PriceWindow.Parse("2021-01-02..")!, ["ETH", "BTC"]).Value!;

        Assert.Equal((76, 2, 60.0), (history.Bars, history.Assets, history.BarMinutes));
        Assert.Equal(Math.Log(PriceFiles.Close(24) / PriceFiles.Close(23)), history[0, 1], 1e-15);
        Assert.Equal(new DateTimeOffset(2021, 1, 2, 0, 0, 0, TimeSpan.Zero), history.FromUtc);
        Assert.Equal(new DateTimeOffset(2021, 1, 5, 4, 0, 0, TimeSpan.Zero), history.ToUtc);
        Assert.Equal(["a.csv", "b.csv"], history.Files);
    }

    [Fact]
    public void A_history_object_names_its_files_relative_to_itself_and_they_are_inputs_of_the_run()
    {
        scratch.Write("prices/a.csv", PriceFiles.Bars(100));
        scratch.Write("prices/wide.csv", PriceFiles.Closes(100, "ts_s,ETH", i => ((PriceFiles.Start + i * PriceFiles.Hour) / 1000).ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Faults faults = new();

        var read = Read("""{ "files": [ { "asset": "BTC", "file": "prices/a.csv" }, { "asset": "ETH", "file": "prices/wide.csv" } ], "to": "2021-01-03" }""", faults);

        Assert.False(faults.HasErrors);
        Assert.Equal(71, read!.Value.History.Bars);
        Assert.Equal([InputRole.History, InputRole.History], read.Value.Inputs.Select(i => i.Role));
        Assert.Equal(["a.csv", "wide.csv"], read.Value.Inputs.Select(i => Path.GetFileName(i.Path)));
    }

    [Theory]
    [InlineData("""{ "files": [ { "asset": "BTC", "file": "a.csv" } ] }""", "s.json:1:12  files  has no prices of ETH, expected a file for each asset of the scenario")]
    [InlineData(
        """{ "files": [ { "asset": "BTC", "file": "a.csv" }, { "asset": "ETH", "file": "b.csv" } ], "from": "2021-02-01", "to": "2021-01-01" }""",
        "s.json:1:118  to  ends a window \"2021-02-01\" to \"2021-01-01\", expected two UTC dates or times in order")]
    [InlineData(
        """{ "files": [ { "asset": "BTC", "file": "a.csv" }, { "asset": "ETH", "file": "none.csv" } ] }""", "none.csv  does not exist, expected a CSV file")]
    public void What_is_wrong_with_a_history_is_said_where_it_stands(string json, string fault)
    {
        scratch.Write("a.csv", PriceFiles.Bars(100));
        Faults faults = new();

        Assert.Null(Read(json, faults));

        Assert.Equal([fault], faults.Result<string>(null).Diagnostics.Select(d => d.ToString().Replace(scratch.Folder + "/", "", StringComparison.Ordinal)));
    }

    private (PriceHistory History, System.Collections.Immutable.ImmutableArray<InputFile> Inputs)? Read(string json, Faults faults)
    {
        faults.Open(scratch.Path("s.json"));
        SourceNode node = SourceTreeReader.Read(scratch.Path("s.json"), Encoding.UTF8.GetBytes(json), faults)!;
        Assert.True(HistoryShape.Shape.TryRead(node, "", faults, out CheckedObject history));
        return PriceHistoryReader.Read(history, ["BTC", "ETH"], null, faults);
    }
}
