using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Input.Tests;

/// <summary>Small made-up inputs.</summary>
internal static class Samples
{
    /// <summary>A scenario with the fewest members.</summary>
    public const string Scenario = """
        {
          "name": "one asset", "seed": 7, "paths": 10,
          "horizon": { "hours": 1, "stepMinutes": 1 },
          "assets": [ { "id": "BTC", "priceUsd": 50000, "annualVolatility": 0.5, "depthUsdPerPercent": 1e7,
                        "maintenanceTiers": [ { "fromNotionalUsd": 0, "rate": 0.01 } ] } ],
          "market": { "model": "gbm", "correlation": [ [1] ] },
          "venue": { "liquidationFeeRate": 0.005, "insuranceFundUsd": 1e6 }
        }
        """;

    /// <summary>A scenario with every model and mechanism; all but the one model are faults.</summary>
    public static string WithEverything(string model) => $$"""
        {
          "name": "everything", "seed": 7, "paths": 10, "horizon": { "hours": 1, "stepMinutes": 1 },
          "assets": [ { "id": "BTC", "priceUsd": 50000, "annualVolatility": 0.5, "depthUsdPerPercent": 1e7, "insuranceFundShare": 0.5,
                        "maintenanceTiers": [ { "fromNotionalUsd": 0, "rate": 0.01, "liquidationFeeRate": 0.01 } ] },
                      { "id": "ETH", "priceUsd": 2000, "annualVolatility": 0, "depthUsdPerPercent": 1e7,
                        "maintenanceTiers": [ { "fromNotionalUsd": 0, "rate": 0.01 } ] } ],
          "market": { "model": "{{model}}", "correlation": [ [1, 0.5], [0.5, 1] ], "volatilityMultiplier": 2, "correlationStress": 0.5, "antithetic": true,
            "studentT": { "degreesOfFreedom": 3 },
            "jumpDiffusion": { "common": { "intensityPerYear": 1, "meanLogSize": 0, "logSizeVolatility": 0.1 },
                               "own": { "intensityPerYear": 1, "meanLogSize": 0, "logSizeVolatility": 0.1 }, "assets": [ { "asset": "ETH", "meanLogSize": 1 } ] },
            "garch": { "barMinutes": 2, "alpha": 0.1, "beta": 0.8, "assets": [ { "asset": "ETH", "gamma": 0.1 } ] },
            "heston": { "meanReversionPerYear": 5, "volatilityOfVolatility": 1, "spotVarianceCorrelation": 0, "assets": [ { "asset": "ETH", "startVolatility": 1 } ] },
            "regime": { "everyMinutes": 2, "regimes": [ { "name": "a", "transition": [0.5, 0.5], "annualVolatilities": [1, 2] },
                                                        { "name": "b", "transition": [0, 1], "correlation": [ [1, 0.9], [0.9, 1] ] } ] },
            "depegs": [ { "asset": "ETH", "atHours": 0, "change": -0.1 } ] },
          "liquidity": { "depthVolatilityExponent": 1, "crossImpact": [ [0, 1], [1, 0] ],
                         "confidence": { "drawdownLoss": 1, "recoveryHalfLifeMinutes": 1, "panicBelow": 0.5, "panicSharePerHour": 1 } },
          "venue": { "liquidationFeeRate": 0.005, "insuranceFundUsd": 1e6, "feeShareToFund": 0.5, "markPrice": "oracle",
            "oracle": { "lagMinutes": 1, "heartbeatMinutes": 1, "deviation": 0.1, "staleMinutes": 1, "outages": [ { "fromHours": 0, "toHours": 1 } ] },
            "funding": { "intervalHours": 0.5 }, "illiquid": { "belowUsd": 1, "haircut": 0.1 },
            "dynamicMargin": { "volatilitySlope": 0.1, "volatilityMost": 0.1, "openInterest": [ { "asset": "ETH", "lowUsd": 1, "highUsd": 2, "most": 0.1 } ] },
            "partialLiquidation": { "slices": 2, "coolDownMinutes": 1 }, "liquidators": { "gasUsd": 1, "gasSlope": 1, "gasMost": 2 },
            "breaker": { "move": 0.1, "windowMinutes": 1, "haltMinutes": 1 }, "outages": [ { "fromHours": 0, "toHours": 1, "asset": "BTC" } ],
            "fees": { "kind": "tiered" }, "fundSplit": "perAsset" }
        }
        """;

    /// <summary><see cref="Scenario"/> with more members.</summary>
    public static string With(string members) => string.Concat(Scenario.TrimEnd().AsSpan(0, Scenario.TrimEnd().Length - 1), ", ", members, "}");

    /// <summary>A scenario without faults from a file of its own.</summary>
    public static ResolvedScenario Read(string json, ScenarioOverrides? overrides = null)
    {
        using Scratch scratch = new();
        Parsed<ResolvedScenario> parsed = ScenarioReader.Read(scratch.Write("s.json", json), overrides ?? ScenarioOverrides.None);
        Assert.Empty(parsed.Diagnostics.Where(d => !d.IsWarning).Select(d => d.ToString()));
        return parsed.Value!;
    }

    public static ImmutableArray<Asset> Assets { get; } = [Asset("BTC", 50000), Asset("ETH", 2000)];

    public static Asset Asset(string id, double priceUsd) => new()
    {
        Id = id,
        PriceUsd = priceUsd,
        AnnualVolatility = 0.5,
        DepthUsdPerPercent = 1e7,
        Maintenance = MaintenanceSchedule.Create([(0, 0.01)]),
    };

    /// <summary>Two positions: long 2 BTC and short 30 ETH.</summary>
    public static PositionBook Book { get; } = new(
        [0, 1], [Side.Long, Side.Short], [2, 30], [50000, 2000.1], [10000, 1.0 / 3]);

    public static void AssertEqual(PositionBook expected, PositionBook actual)
    {
        Assert.Equal(expected.Assets.ToArray(), actual.Assets.ToArray());
        Assert.Equal(expected.Sides.ToArray(), actual.Sides.ToArray());
        Assert.Equal(expected.Quantities.ToArray(), actual.Quantities.ToArray());
        Assert.Equal(expected.EntryPricesUsd.ToArray(), actual.EntryPricesUsd.ToArray());
        Assert.Equal(expected.MarginsUsd.ToArray(), actual.MarginsUsd.ToArray());
    }
}
