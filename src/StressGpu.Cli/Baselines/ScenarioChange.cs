using System.Text.Json;

namespace StressGpu.Cli;

/// <summary>A member of a scenario that is another in the baseline.</summary>
/// <param name="Member">Its path (<c>venue.insuranceFundUsd</c>); for an input file its role.</param>
/// <param name="Baseline">What the baseline has, for a file its SHA-256; null for nothing.</param>
/// <param name="Value">What this run has.</param>
internal sealed record ScenarioChange(string Member, JsonElement? Baseline, JsonElement? Value)
{
    /// <summary>Whether it changes how fair prices move, given the random numbers.</summary>
    public bool MovesPrices => Member.StartsWith("market", StringComparison.Ordinal)
        || (Member.StartsWith("assets[", StringComparison.Ordinal)
            && Member.Split('.')[^1] is "priceUsd" or "annualVolatility" or "annualDrift");
}
