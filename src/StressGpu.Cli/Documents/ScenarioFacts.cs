using System.Collections.Immutable;
using System.Text.Json;
using StressGpu.Model;
using StressGpu.Results;

namespace StressGpu.Cli;

/// <summary>A scenario in JSON output.</summary>
internal sealed record ScenarioFacts(
    string Name, string Sha256, ulong Seed, long Paths, int Steps, ImmutableArray<string> Assets, double OpenInterestUsd)
{
    /// <summary>Insurance fund at the start, USD.</summary>
    public required double InsuranceFundUsd { get; init; }

    /// <summary>Asset that the fund is held in; null for USD.</summary>
    public required string? InsuranceFundAsset { get; init; }

    /// <summary>Who pays when the fund is empty, as scenarios spell it.</summary>
    public required string AfterFund { get; init; }

    /// <summary>Deterministic moves of fair prices.</summary>
    public required ImmutableArray<ShockFacts> Shocks { get; init; }

    /// <summary>When prices are compared with triggers, as scenarios spell it.</summary>
    public required string Monitoring { get; init; }

    /// <summary>Model and overlays.</summary>
    public required MarketFacts Market { get; init; }

    /// <summary>Rules and mechanisms.</summary>
    public required VenueFacts Venue { get; init; }

    public static ScenarioFacts Of(LoadedScenario loaded)
    {
        Scenario scenario = loaded.Scenario;
        Venue venue = scenario.Venue;
        return new ScenarioFacts(
            scenario.Name, RunId.Sha256(loaded.Resolved.CanonicalJson), scenario.Seed, scenario.Paths, scenario.Horizon.Steps,
            [.. scenario.Assets.Select(a => a.Id)], loaded.OpenInterestUsd())
        {
            InsuranceFundUsd = venue.InsuranceFundUsd,
            InsuranceFundAsset = venue.InsuranceFundAsset < 0 ? null : scenario.Assets[venue.InsuranceFundAsset].Id,
            AfterFund = JsonNamingPolicy.CamelCase.ConvertName(venue.AfterFund.ToString()),
            Shocks = [.. scenario.Market.Shocks.Select(s => new ShockFacts(scenario.Assets[s.Asset].Id, s.AtHours, s.OverHours, s.Change))],
            Monitoring = JsonNamingPolicy.CamelCase.ConvertName(scenario.Monitoring.ToString()),
            Market = MarketFacts.Of(scenario),
            Venue = VenueFacts.Of(scenario),
        };
    }
}
