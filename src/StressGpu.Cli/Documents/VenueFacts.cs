using System.Collections.Immutable;
using System.Text.Json;
using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>A venue in JSON output; words as scenarios spell them.</summary>
/// <param name="MarkPrice">The price that equity is marked at.</param>
/// <param name="Fees">The kind of the fee schedule.</param>
/// <param name="FundSplit">Whether assets share the insurance fund.</param>
/// <param name="Mechanisms">Members of the scenario that add something to the plain rules, in its order.</param>
internal sealed record VenueFacts(string MarkPrice, string Fees, string FundSplit, ImmutableArray<string> Mechanisms)
{
    public static VenueFacts Of(Scenario scenario)
    {
        Venue venue = scenario.Venue;
        DepthDynamics depth = scenario.Liquidity.Depth;
        (string Name, bool Active)[] mechanisms =
        [
            ("depthVolatilityExponent", depth.VolatilityExponent > 0), ("confidence", depth.Confidence is not null),
            ("crossImpact", !depth.CrossImpact.IsEmpty), ("oracle", venue.Oracle is not null), ("funding", venue.Funding is not null),
            ("dynamicMargin", venue.DynamicMargin is not null), ("partialLiquidation", venue.PartialLiquidation is not null),
            ("liquidators", venue.Liquidators is not null), ("backstop", venue.Backstop is not null), ("breaker", venue.Breaker is not null),
            ("outages", !venue.Outages.IsEmpty), ("illiquid", venue.Illiquid is not null),
        ];
        return new VenueFacts(
            Word(venue.MarkPrice), Word(venue.Fees.Kind), venue.FundPerAsset ? "perAsset" : "shared",
            [.. mechanisms.Where(m => m.Active).Select(m => m.Name)]);
    }

    private static string Word(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
