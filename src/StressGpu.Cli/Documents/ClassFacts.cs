using System.Text.Json;
using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>A margin class in JSON output.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Liquidation">Its rule as scenarios spell it.</param>
/// <param name="Accounts">Number of accounts.</param>
internal sealed record ClassFacts(string Id, string Liquidation, int Accounts)
{
    public static ClassFacts Of(MarginClass margins, int accounts) =>
        new(margins.Id, JsonNamingPolicy.CamelCase.ConvertName(margins.Liquidation.ToString()), accounts);
}
