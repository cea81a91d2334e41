using System.Globalization;
using System.Text;

namespace StressGpu.Input.Tests;

/// <summary>Depth and impact from books, quotes and trades.</summary>
public sealed class DepthTests : IDisposable
{
    private readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    /// <summary>Validation targets: a book whose cumulative depth grows like distance^0.674 has an impact exponent of 1.48.</summary>
    [Fact]
    public void A_ladder_that_grows_like_a_power_has_the_inverse_as_exponent()
    {
        DepthEstimate depth = Depth("BTC=" + scratch.Write("ladder.csv", Ladder(0.674, 2e7)));

        Assert.Equal(1.48, depth.ImpactExponent, 0.01);
        Assert.Equal(2e7, depth.DepthUsdPerPercent, 0.02 * 2e7);
        Assert.Equal(0.01, depth.Move(depth.DepthUsdPerPercent), 1e-12);
        Assert.Equal(depth.DepthUsdPerPercent, depth.DepthWith(depth.ImpactExponent), 1);
    }

    [Fact]
    public void Bands_past_the_end_of_the_recorded_book_do_not_count()
    {
        StringBuilder text = new("ts_ms,mid,bid_usd_2bp,ask_usd_2bp,bid_usd_5bp,ask_usd_5bp,bid_usd_10bp,ask_usd_10bp,bid_usd_20bp,ask_usd_20bp\n");
        for (int i = 0; i < 10; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{1600000000000 + i * 10000},100,2e5,2e5,5e5,5e5,1e6,1e6,1.001e6,2e6\n");
        }

        DepthEstimate depth = Depth("ETH=" + scratch.Write("bands.csv", text.ToString()));

        Assert.Equal(1, depth.ImpactExponent, 1e-9);
        Assert.Equal(1e7, depth.DepthUsdPerPercent, 1);
    }

    /// <summary>cost = 0.01/(beta + 1) (Q/D)^beta with beta 0.8 and D 9 m.</summary>
    [Fact]
    public void Quotes_cost_the_average_of_the_sweep()
    {
        StringBuilder text = new("ts_s,sell,buy,sell_amount,buy_amount,price_impact\n");
        for (int i = 0; i < 100; i++)
        {
            double usd = 4e5 * Math.Pow(100, i / 99.0);
            double cost = 0.01 / 1.8 * Math.Pow(usd / 9e6, 0.8);
            text.Append(CultureInfo.InvariantCulture, $"1700439323,WETH,USDC,{usd / 2000},{usd},{cost}\n");
        }

        DepthEstimate depth = Depth("ETH=" + scratch.Write("quotes.csv", text.ToString()));

        Assert.Equal(0.8, depth.ImpactExponent, 1e-6);
        Assert.Equal(9e6, depth.DepthUsdPerPercent, 1e3);
    }

    [Fact]
    public void What_is_left_of_a_move_is_the_permanent_share()
    {
        // 3 bp per million at once, of which a half decays within five seconds.
        Random random = new(3);
        StringBuilder text = new("ts_ms,price,qty,aggressor\n");
        (double permanent, double temporary) = (0, 0);
        for (int second = 0; second < 20_000; second++)
        {
            double flow = (random.NextDouble() - 0.5) * 1e6;
            permanent += 1.5e-10 * flow;
            temporary = temporary * 0.6 + 1.5e-10 * flow;
            double price = 1000 * Math.Exp(permanent + temporary);
            text.Append(CultureInfo.InvariantCulture, $"{1600000000000 + second * 1000},{price:R},{Math.Abs(flow) / price:R},{Math.Sign(flow)}\n");
        }

        TradeImpact impact = Assert.Single(Valid([], ["BTC=" + scratch.Write("trades.csv", text.ToString())]).Impacts);

        Assert.Equal(3e-10, impact.SlopePerUsd, 0.1e-10);
        Assert.Equal(0.5, impact.PermanentShare, 0.06);
        Assert.True(impact.PermanentShareError < 0.05, impact.ToString());
    }

    [Fact]
    public void Faults_of_all_files_are_reported_at_once()
    {
        string ladder = scratch.Write("l.csv", "side,price,qty\nbid,100,1\nmiddle,101,0\nask,-1,2\n");
        string quotes = scratch.Write("q.csv", "sell,buy,sell_amount,buy_amount,price_impact\nWETH,DAI,1,2000,0\n");
        string trades = scratch.Write("t.csv", "ts_ms,price,qty,aggressor\n1600000000000,1,1,2\n");

        string[] faults = [.. DepthCalibration.Read(
                [PriceSource.Parse(ladder), PriceSource.Parse("ETH=" + quotes)], [PriceSource.Parse(trades)], new DepthOptions())
            .Diagnostics.Select(d => d.ToString().Replace(scratch.Folder + "/", "", StringComparison.Ordinal))];

        Assert.Equal(
            [
                "l.csv:3  side  is \"middle\", expected bid or ask",
                "l.csv:4  price  is -1, expected a number over 0 (USD per unit)",
                "q.csv  has 0 quotes of ETH/USDC or WETH/USDC over 300000 USD, expected at least 48; it has WETH/DAI … (--pair SELL/BUY, ASSET=FILE)",
                "t.csv:2  aggressor  is 2, expected a number from -1 to 1 (1 buys, -1 sells)",
            ],
            faults);
    }

    /// <summary>Facts of the data's README: sweeping 10 m USD moves BTC about 7 bp and ETH about 12 bp on average.</summary>
    [Theory]
    [InlineData("BTC", 7, 1.2)]
    [InlineData("ETH", 12, 1.5)]
    public void Real_ladders_cost_what_the_facts_say(string asset, double basisPoints, double tolerance) =>
        Assert.Equal(basisPoints, 1e4 * Depth(RealData.File($"orderbook/usdm_{asset}USDT_ladders_1000.csv.gz")).Cost(1e7), tolerance);

    /// <summary>The same: 1 m USD of net buying moves BTC 0.7 bp and ETH 3.8 bp within a second; the recording's 344 s leave an error of a quarter.</summary>
    [Theory]
    [InlineData("BTC", 0.7)]
    [InlineData("ETH", 3.8)]
    public void Real_trades_have_the_slope_of_the_facts(string asset, double basisPoints)
    {
        TradeImpact impact = Assert.Single(Valid([], [RealData.File($"orderbook/usdm_{asset}USDT_trades.csv.gz")]).Impacts);

        Assert.Equal(basisPoints, 1e10 * impact.SlopePerUsd, 2e10 * impact.SlopeError);
        Assert.True(impact.SlopeError < 0.4 * impact.SlopePerUsd, impact.ToString());
    }

    /// <summary>The same: WETH to USDC costs 9, 48 and 192 bp at 1, 10 and 50 m USD; a power law through all sizes is off by up to a third.</summary>
    [Theory]
    [InlineData(1e6, 9)]
    [InlineData(1e7, 48)]
    [InlineData(5e7, 192)]
    public void Real_quotes_cost_what_the_facts_say(double usd, double basisPoints) =>
        Assert.Equal(basisPoints, 1e4 * Depth("ETH=" + RealData.File("dex_quotes/oneinch_quotes.csv.gz")).Cost(usd), basisPoints / 3);

    private static string Ladder(double power, double depth)
    {
        StringBuilder text = new("side,level,price,qty\n");
        double before = 0;
        for (int level = 1; level <= 1000; level++)
        {
            double distance = level * 0.05e-4;
            double cumulative = depth * Math.Pow(distance / 0.01, power);
            foreach ((string side, int sign) in new[] { ("bid", -1), ("ask", 1) })
            {
                double price = 50_000 * (1 + sign * distance);
                text.Append(CultureInfo.InvariantCulture, $"{side},{level},{price:R},{(cumulative - before) / price:R}\n");
            }

            before = cumulative;
        }

        return text.ToString();
    }

    private static DepthEstimate Depth(string source) => Assert.Single(Valid([source], []).Depths);

    private static DepthCalibration Valid(string[] depths, string[] trades)
    {
        Parsed<DepthCalibration> parsed = DepthCalibration.Read([.. depths.Select(PriceSource.Parse)], [.. trades.Select(PriceSource.Parse)], new DepthOptions());
        Assert.Empty(parsed.Diagnostics.Select(d => d.ToString()));
        return parsed.Value!;
    }
}
