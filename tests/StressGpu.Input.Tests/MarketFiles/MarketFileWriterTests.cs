using System.Text.Json.Nodes;
using StressGpu.Input.Tests.Calibrations;

namespace StressGpu.Input.Tests.MarketFiles;

/// <summary>What calibrate writes is what a scenario reads.</summary>
public sealed class MarketFileWriterTests : IDisposable
{
    private readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    /// <summary>Every model with parameters of its own.</summary>
    public static TheoryData<CalibrationModel> Models => [.. Enum.GetValues<CalibrationModel>()];

    [Theory]
    [MemberData(nameof(Models))]
    public void Every_model_writes_its_object_and_numbers_that_read_back(CalibrationModel model)
    {
        JsonNode file = Written(model);
        string name = System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(model.ToString());

        Assert.Equal(name, (string?)file["market"]!["model"]);
        Assert.Equal(model != CalibrationModel.Gbm, file["market"]!.AsObject().ContainsKey(name));
        Assert.Equal(["BTC", "ETH"], file["assets"]!.AsArray().Select(a => (string?)a!["id"]));
        Assert.Equal((double)file["market"]!["correlation"]![0]![1]!, (double)file["market"]!["correlation"]![1]![0]!);
        Assert.All(file["sources"]!.AsArray(), s => Assert.False(string.IsNullOrWhiteSpace((string?)s)));
    }

    [Fact]
    public void A_gbm_market_file_runs_under_a_scenario()
    {
        Written(CalibrationModel.Gbm);
        string path = scratch.Write("s.json", """
            {
              "name": "calibrated", "seed": 7, "paths": 10, "horizon": { "hours": 1, "stepMinutes": 1 },
              "assets": [
                { "id": "ETH", "depthUsdPerPercent": 1e6, "maintenanceTiers": [ { "fromNotionalUsd": 0, "rate": 0.01 } ] },
                { "id": "BTC", "depthUsdPerPercent": 1e6, "maintenanceTiers": [ { "fromNotionalUsd": 0, "rate": 0.01 } ] } ],
              "market": { "file": "m.json" },
              "venue": { "liquidationFeeRate": 0.005, "insuranceFundUsd": 1e6 }
            }
            """);

        Parsed<ResolvedScenario> parsed = ScenarioReader.Read(path, ScenarioOverrides.None);

        Assert.Empty(parsed.Diagnostics.Select(d => d.ToString()));
        Assert.InRange(parsed.Value!.Scenario.Assets[0].AnnualVolatility, 0.01 / Math.Sqrt(SimulatedReturns.Hour) * 0.9, 0.01 / Math.Sqrt(SimulatedReturns.Hour) * 1.1);
    }

    [Fact]
    public void A_history_names_its_files_relative_to_the_market_file()
    {
        JsonNode history = Written(CalibrationModel.Historical)["market"]!["historical"]!["history"]!;

        Assert.Equal("2020-09-13T12:26:40.000Z", (string?)history["from"]);
        Assert.Equal(["BTC", "ETH"], history["files"]!.AsArray().Select(f => (string?)f!["asset"]));
        Assert.All(history["files"]!.AsArray(), f => Assert.False(Path.IsPathRooted((string)f!["file"]!)));
    }

    [Fact]
    public void Drifts_are_written_where_they_are_asked_for()
    {
        Assert.Null(Written(CalibrationModel.Gbm)["assets"]![0]!["annualDrift"]);
        Assert.NotNull(Written(CalibrationModel.Gbm, withDrift: true)["assets"]![0]!["annualDrift"]);
    }

    private JsonNode Written(CalibrationModel model, bool withDrift = false)
    {
        SimulatedReturns draw = new(21);
        PricePanel panel = SimulatedReturns.Panel(SimulatedReturns.Pair(600, i =>
        {
            (double a, double b) = draw.Normals(0.7);
            double scale = i % 100 < 15 ? 0.02 : 0.006;
            return (scale * a, scale * b);
        }));
        Parsed<Calibration> fit = MarketCalibrator.Fit(panel, new CalibrationOptions(model) { WithDrift = withDrift });
        Assert.Empty(fit.Diagnostics.Select(d => d.ToString()));
        MarketFileWriter.Write(scratch.Path("m.json"), fit.Value, panel, null, "1.0");
        return JsonNode.Parse(File.ReadAllText(scratch.Path("m.json")))!;
    }
}
