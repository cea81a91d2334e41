using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace StressGpu.SystemTests;

/// <summary>From price files to a market file to a run, as a risk analyst goes.</summary>
public sealed class CalibrateTests : IDisposable
{
    private const int Bars = 1000;
    private const double Volatility = 0.9;

    private readonly Workspace workspace = new();
    private readonly string btc;
    private readonly string eth;

    public CalibrateTests()
    {
        Random random = new(5);
        double[] common = [.. Enumerable.Range(0, Bars).Select(_ => Normal(random))];
        btc = workspace.Write("BTCUSDT_1h.csv", Prices(60_000, common));
        eth = workspace.Write("ETHUSDT_1h.csv", Prices(3000, [.. common.Select(c => 0.8 * c + 0.6 * Normal(random))]));
    }

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void A_calibrated_market_runs()
    {
        Outcome outcome = Stress.Run("calibrate", btc, eth, "--model", "gbm", "--window", "2021-01-03..2021-02-01", "--out", workspace["market.json"]).Expect(0);
        Assert.Contains("720 on bars of 60 min, 2021-01-03 00:00 to 2021-02-02 00:00 UTC", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("no gaps, duplicates, filler bars or unfinished last bars", outcome.Output, StringComparison.Ordinal);
        string scenario = TestScenario.Write(workspace, s =>
        {
            s["market"] = new JsonObject { ["file"] = "market.json" };
            s["assets"]!.AsArray().RemoveAt(2);
            foreach (JsonNode? asset in s["assets"]!.AsArray())
            {
                asset!.AsObject().Remove("annualVolatility");
            }
        });

        JsonElement run = Stress.Run("run", scenario, "--out", workspace["run"], "--paths", "1024", "--json").Expect(0).Json;
        Stress.Run("verify", workspace["run"]).Expect(0);
        Stress.Run("replay", workspace["run"], "--path", "7", "--out", workspace["path.csv"]).Expect(0);

        using JsonDocument manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(workspace["run"], "manifest.json")));
        JsonElement resolved = manifest.RootElement.GetProperty("scenario");
        Assert.Equal(Volatility, resolved.GetProperty("assets")[0].GetProperty("annualVolatility").GetDouble(), 0.1);
        Assert.Equal(0.8, resolved.GetProperty("market").GetProperty("correlation")[0][1].GetDouble(), 0.05);
        Assert.Contains("market", manifest.RootElement.GetProperty("inputs").EnumerateArray().Select(i => i.GetProperty("role").GetString()));
        Assert.True(run.GetProperty("summary").GetArrayLength() > 0);
    }

    /// <summary>Every model.</summary>
    public static TheoryData<string> Models => ["gbm", "studentT", "jumpDiffusion", "garch", "heston", "regime", "bootstrap", "historical"];

    [Theory]
    [MemberData(nameof(Models))]
    public void Every_model_prints_and_writes_the_same_whatever_the_form(string model)
    {
        JsonElement json = Stress.Run("calibrate", btc, eth, "--model", model, "--out", workspace["a.json"], "--json").Expect(0).Json;
        string text = Stress.Run("calibrate", btc, eth, "--model", model, "--out", workspace["b.json"]).Expect(0).Output;

        Assert.Equal("stressgpu.calibration", json.GetProperty("format").GetString());
        JsonElement market = json.GetProperty("market");
        Assert.Equal(model, market.GetProperty("model").GetString());
        Assert.Equal(2, market.GetProperty("fits").GetArrayLength());
        Assert.StartsWith($"{model} fitted to BTC, ETH", text, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllText(workspace["a.json"]), File.ReadAllText(workspace["b.json"]));
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Every_model_runs_and_replays_from_its_market_file(string model)
    {
        Stress.Run("calibrate", btc, eth, "--model", model, "--out", workspace["market.json"]).Expect(0);
        string scenario = TestScenario.Write(workspace, s =>
        {
            s["horizon"] = new JsonObject { ["hours"] = 24, ["stepMinutes"] = 60 };
            s["market"] = new JsonObject { ["file"] = "market.json" };
            s["assets"]!.AsArray().RemoveAt(2);
            (s["assets"]![0]!["id"], s["assets"]![1]!["id"]) = ("ETH", "BTC");
        });

        Stress.Run("run", scenario, "--out", workspace["run"], "--paths", "1024", "--quiet").Expect(0);
        Stress.Run("verify", workspace["run"]).Expect(0);
        Stress.Run("replay", workspace["run"], "--path", "5", "--out", workspace["path.csv"]).Expect(0);
        if (model is "bootstrap" or "historical")
        {
            File.AppendAllText(eth, "\n");
            Assert.Contains("file of prices was changed", Stress.Run("replay", workspace["run"], "--path", "5").Expect(65).Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void All_faults_of_all_files_are_reported_and_nothing_is_written()
    {
        string bad = workspace.Write("SOL.csv", "ts_ms,open,high,low,close,volume\n1609459200000,1,1,1,0,1\n1609462800000,1,1,1,-2,1\n");

        Outcome outcome = Stress.Run("calibrate", btc, bad, workspace["none.csv"], "--out", workspace["market.json"]).Expect(65);

        Assert.Contains("SOL.csv:2  close  is 0, expected a number over 0", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("SOL.csv:3  close  is -2, expected a number over 0", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("none.csv  does not exist", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("3 faults", outcome.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(workspace["market.json"]));
    }

    [Theory]
    [InlineData("calibrate needs price files, or --depth or --trades")]
    [InlineData("--model needs price files", "--trades", "t.csv", "--model", "garch")]
    [InlineData("--regimes needs --model regime", "BTC.csv", "--regimes", "3")]
    [InlineData("--model: 'arma' is not one of gbm", "BTC.csv", "--model", "arma")]
    [InlineData("--window: '2021' is not FROM..TO", "BTC.csv", "--window", "2021")]
    public void A_wrong_command_line_is_a_usage_error(string message, params string[] arguments) =>
        Assert.Contains(message, Stress.Run(["calibrate", .. arguments, "--out", workspace["m.json"]]).Expect(2).Error, StringComparison.Ordinal);

    [Fact]
    public void A_market_file_that_cannot_be_written_is_an_output_fault() =>
        Stress.Run("calibrate", btc, "--out", workspace["none/m.json"]).Expect(74);

    [Fact]
    public void Depth_goes_into_the_market_file()
    {
        StringBuilder bands = new("ts_ms,bid_usd_2bp,ask_usd_2bp,bid_usd_5bp,ask_usd_5bp,bid_usd_10bp,ask_usd_10bp\n");
        for (int i = 0; i < 10; i++)
        {
            bands.Append(CultureInfo.InvariantCulture, $"{1600000000000 + i * 10000},2e5,2e5,5e5,5e5,1e6,1e6\n");
        }

        string depth = workspace.Write("bands.csv", bands.ToString());
        string output = Stress.Run("calibrate", btc, "--depth", "BTC=" + depth, "--out", workspace["m.json"]).Expect(0).Output;

        Assert.Contains("impactExponent  1", output, StringComparison.Ordinal);
        JsonNode file = JsonNode.Parse(File.ReadAllText(workspace["m.json"]))!;
        Assert.Equal(1e7, (double)file["assets"]![0]!["depthUsdPerPercent"]!, 1.0);
        Assert.Equal(1.0, (double)file["liquidity"]!["impactExponent"]!);
    }

    /// <summary>The example's market file is what the command writes from the example's prices.</summary>
    [Fact]
    public void The_example_is_what_calibrate_writes()
    {
        Stress.Run("calibrate", Repository.PathOf("configs", "markets", "made-up-prices.csv.gz"), "--out", workspace["m.json"]).Expect(0);
        JsonNode written = JsonNode.Parse(File.ReadAllText(workspace["m.json"]))!;
        JsonNode kept = JsonNode.Parse(File.ReadAllText(Repository.PathOf("configs", "markets", "made-up.market.json")))!;

        Assert.Equal(kept["sources"]!.ToJsonString(), written["sources"]!.ToJsonString());
        foreach (int asset in new[] { 0, 1 })
        {
            Assert.Equal((double)kept["assets"]![asset]!["annualVolatility"]!, (double)written["assets"]![asset]!["annualVolatility"]!, 1e-9);
        }
    }

    private static string Prices(double start, double[] shocks)
    {
        StringBuilder text = new("ts_ms,open,high,low,close,volume\n");
        double price = start;
        for (int i = 0; i < shocks.Length; i++)
        {
            double open = price;
            price *= Math.Exp(Volatility / Math.Sqrt(8760) * shocks[i]);
            text.Append(CultureInfo.InvariantCulture, $"{1609459200000 + i * 3600000L},{open:R},{Math.Max(open, price):R},{Math.Min(open, price):R},{price:R},10\n");
        }

        return text.ToString();
    }

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
