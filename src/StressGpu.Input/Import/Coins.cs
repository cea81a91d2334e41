using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Input.Import;

/// <summary>Finds the scenario's asset of a snapshot's coin: as mapped, by symbol in any case, or one for one wrapped.</summary>
internal sealed class Coins
{
    private readonly Dictionary<string, int> byId = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, (int Asset, double Units)> mapped = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="assets">The scenario's assets.</param>
    /// <param name="mappings">Coins under other symbols.</param>
    /// <param name="faults">Takes mappings to assets that the scenario does not have.</param>
    public Coins(ImmutableArray<Asset> assets, ImmutableArray<CoinMapping> mappings, Faults faults)
    {
        for (int i = 0; i < assets.Length; i++)
        {
            byId.TryAdd(assets[i].Id, i);
        }

        Books.AssetIndex index = new([.. assets.Select(a => a.Id)]);
        foreach (CoinMapping mapping in mappings)
        {
            if (byId.TryGetValue(mapping.AssetId, out int asset))
            {
                mapped[mapping.Coin] = (asset, mapping.Units);
            }
            else
            {
                faults.Error(new Json.SourcePlace("--map"), mapping.Coin, index.Unknown(mapping.AssetId));
            }
        }
    }

    /// <summary>The asset and how many units of it a coin is worth; null where there is none.</summary>
    public (int Asset, double Units)? Find(string coin) =>
        mapped.TryGetValue(coin, out (int, double) found) ? found
        : byId.TryGetValue(coin, out int same) ? (same, 1)
        : Alias(coin) is { } alias && byId.TryGetValue(alias, out int other) ? (other, 1)
        : null;

    // Wrapped staked ether is not one for one.
    private static string? Alias(string coin) => coin.ToUpperInvariant() switch
    {
        "WETH" => "ETH",
        "ETH" => "WETH",
        "WBTC" => "BTC",
        "BTC" => "WBTC",
        _ => null,
    };
}
