using System.Text.Json;
using System.Text.Json.Nodes;

namespace StressGpu.SystemTests;

/// <summary>A small scenario with a fund that some paths exhaust and others do not touch.</summary>
internal static class TestScenario
{
    /// <summary>Number of paths: two full blocks of 1,024 and a part of one.</summary>
    public const int Paths = 2500;

    /// <summary>Number of steps.</summary>
    public const int Steps = 24;

    private const string Json = """
        {
          "name": "system test", "seed": 7, "paths": 2500,
          "horizon": { "hours": 4, "stepMinutes": 10 },
          "assets": [
            { "id": "BTC", "priceUsd": 60000, "annualVolatility": 1.2, "depthUsdPerPercent": 2e7,
              "maintenanceTiers": [ { "fromNotionalUsd": 0, "rate": 0.005 }, { "fromNotionalUsd": 1e6, "rate": 0.01 } ] },
            { "id": "ETH", "priceUsd": 3000, "annualVolatility": 1.5, "depthUsdPerPercent": 1e7,
              "maintenanceTiers": [ { "fromNotionalUsd": 0, "rate": 0.005 } ] },
            { "id": "SOL", "priceUsd": 150, "annualVolatility": 2.0, "depthUsdPerPercent": 5e6,
              "maintenanceTiers": [ { "fromNotionalUsd": 0, "rate": 0.01 } ] }
          ],
          "market": { "model": "gbm", "correlation": [ [1, 0.8, 0.6], [0.8, 1, 0.7], [0.6, 0.7, 1] ] },
          "liquidity": { "impactExponent": 0.5, "permanentShare": 0.3, "resilienceHalfLifeMinutes": 15 },
          "venue": { "liquidationFeeRate": 0.005, "feeShareToFund": 0.1, "insuranceFundUsd": 50000 },
          "book": { "synthetic": { "accounts": 3000, "openInterestUsd": 3e8, "medianLeverage": 10 } }
        }
        """;

    /// <summary>Writes it, with some members replaced by <paramref name="change"/>.</summary>
    public static string Write(Workspace workspace, Action<JsonObject>? change = null, string name = "scenario.json")
    {
        JsonObject scenario = JsonNode.Parse(Json)!.AsObject();
        change?.Invoke(scenario);
        return workspace.Write(name, scenario.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
    }
}
