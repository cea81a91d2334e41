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
