using System.Collections.Immutable;
using System.Text.Json;
using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>A market in JSON output.</summary>
/// <param name="Model">The model as scenarios spell it.</param>
/// <param name="VolatilityMultiplier">Factor of every volatility.</param>
/// <param name="CorrelationStress">w of rho + w (1 - rho).</param>
/// <param name="Antithetic">Whether paths come in mirrored pairs.</param>
/// <param name="Depegs">Deterministic moves that are held and recovered from.</param>
internal sealed record MarketFacts(
    string Model, double VolatilityMultiplier, double CorrelationStress, bool Antithetic, ImmutableArray<DepegFacts> Depegs)
{
    public static MarketFacts Of(Scenario scenario)
    {
        Market market = scenario.Market;
        string name = market.Model.GetType().Name;
        return new MarketFacts(
            JsonNamingPolicy.CamelCase.ConvertName(name[..^"Model".Length]), market.VolatilityMultiplier, market.CorrelationStress, market.Antithetic,
            [.. market.Depegs.Select(d => DepegFacts.Of(d, scenario))]);
    }
}
