using System.Text.Json;
using StressGpu.Engine;
using StressGpu.Input;
using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>
/// The last synthetic positions and accounts: variants of a scenario share them as long as nothing that they are drawn from is another.
/// </summary>
internal sealed class DrawnBooks
{
    private (string Key, PositionBook Book)? positions;
    private (string Key, MarginAccounts Accounts)? accounts;

    /// <summary>The positions of a scenario.</summary>
    public PositionBook Positions(ResolvedScenario resolved, SyntheticBook wanted)
    {
        string key = Key(resolved, ["seed", "assets", "book"], ["id", "priceUsd", "depthUsdPerPercent", "maintenanceTiers"]);
        if (positions?.Key != key)
        {
            positions = (key, SyntheticBookGenerator.Draw(resolved.Scenario, wanted));
        }

        return positions.Value.Book;
    }

    /// <summary>The accounts of a scenario.</summary>
    public MarginAccounts Accounts(ResolvedScenario resolved, SyntheticAccounts wanted)
    {
        string key = Key(resolved, ["seed", "horizon", "assets", "venue", "book"], []);
        if (accounts?.Key != key)
        {
            accounts = (key, SyntheticAccountsGenerator.Draw(resolved.Scenario, wanted));
        }

        return accounts.Value.Accounts;
    }

    // The members that are drawn from, as text; of assets only some where they are named.
    private static string Key(ResolvedScenario resolved, string[] members, string[] ofAssets)
    {
        using JsonDocument document = JsonDocument.Parse(resolved.CanonicalJson);
        IEnumerable<string> parts = document.RootElement.EnumerateObject().Where(m => members.Contains(m.Name)).SelectMany(m => m.Name switch
        {
            "assets" when ofAssets.Length > 0 => m.Value.EnumerateArray()
                .SelectMany(a => a.EnumerateObject().Where(p => ofAssets.Contains(p.Name)).Select(p => p.Value.GetRawText())),
            "venue" => m.Value.EnumerateObject().Where(p => p.Name is "marginClasses" or "options").Select(p => p.Value.GetRawText()),
            _ => [m.Value.GetRawText()],
        });
        return string.Join('\n', parts);
    }
}
