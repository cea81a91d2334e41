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
}
