namespace StressGpu.SystemTests;

/// <summary>A small scenario with accounts of every kind.</summary>
internal static class AccountScenario
{
    private const string Drawn = """
        { "synthetic": { "accounts": 300, "openInterestUsd": 1e7 },
          "syntheticAccounts": { "cross": 200, "crossOpenInterestUsd": 8e7, "crossClass": "cross", "borrowers": 200, "debtUsd": 2e7,
            "borrowerClass": "lending", "optionAccounts": 50, "optionNotionalUsd": 1e7, "optionClass": "options" } }
        """;

    /// <summary>Writes it with a book, drawn unless given.</summary>
    public static string Write(Workspace workspace, string name = "accounts.json", string book = Drawn) => workspace.Write(name, $$"""
        {
          "name": "accounts", "seed": 11, "paths": 100,
          "horizon": { "hours": 4, "stepMinutes": 10 },
          "assets": [
            { "id": "BTC", "priceUsd": 27000, "annualVolatility": 0.8, "depthUsdPerPercent": 2e7,
              "maintenanceTiers": [ { "fromNotionalUsd": 0, "rate": 0.005 }, { "fromNotionalUsd": 1e6, "rate": 0.01 } ] },
            { "id": "ETH", "priceUsd": 1700, "annualVolatility": 1.0, "depthUsdPerPercent": 1e7,
              "maintenanceTiers": [ { "fromNotionalUsd": 0, "rate": 0.01 } ] },
            { "id": "USDC", "priceUsd": 0.999, "annualVolatility": 0.01, "depthUsdPerPercent": 1e7,
              "maintenanceTiers": [ { "fromNotionalUsd": 0, "rate": 0.01 } ] }
          ],
          "market": { "model": "gbm", "correlation": [ [1, 0.8, 0], [0.8, 1, 0], [0, 0, 1] ] },
          "venue": {
            "liquidationFeeRate": 0.005, "insuranceFundUsd": 50000,
            "marginClasses": [
              { "id": "cross", "liquidation": "justEnough", "collateral": [ { "asset": "BTC", "weight": 0.9 } ] },
              { "id": "lending", "liquidation": "closeFactor" },
              { "id": "options", "optionMargin": "grid" } ],
            "options": { "surfaces": [ { "underlying": "BTC", "level": 0.6, "spotBeta": -0.5 } ] }
          },
          "book": {{book}}
        }
        """);
}
