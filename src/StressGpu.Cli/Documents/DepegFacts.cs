using System.Text.Json;
using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>A depeg in JSON output; hours from the start, change a fraction, scope as scenarios spell it.</summary>
internal sealed record DepegFacts(string Asset, double AtHours, double OverHours, double Change, double HoldHours, double? RecoveryHalfLifeHours, string Scope)
{
    public static DepegFacts Of(Depeg d, Scenario scenario) => new(
        scenario.Assets[d.Asset].Id, d.AtHours, d.OverHours, d.Change, d.HoldHours, d.RecoveryHalfLifeHours,
        JsonNamingPolicy.CamelCase.ConvertName(d.Scope.ToString()));
}
