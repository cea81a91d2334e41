using System.Collections.Immutable;
using StressGpu.Input.Json;
using StressGpu.Model;

namespace StressGpu.Input.Import;

/// <summary>The scenario's assets that stand for what borrowers of stETH hold and owe.</summary>
/// <param name="Eth">Ether.</param>
/// <param name="Steth">Staked ether.</param>
/// <param name="Stables">For each of <see cref="AaveColumns.Stables"/>; <see cref="LoanRow.Usd"/> where the scenario has none.</param>
/// <param name="UnknownDebt">What unknown debt is taken for.</param>
/// <param name="UnknownCollateral">What unknown collateral is taken for.</param>
internal sealed record AaveAssets(
    int Eth, int Steth, ImmutableArray<int> Stables, int UnknownDebt, int UnknownCollateral)
{
    /// <summary>Finds the assets; null, with faults, where the scenario lacks one.</summary>
    public static AaveAssets? Of(
        string path, ImmutableArray<Asset> assets, Coins coins, LendingOptions options, Faults faults)
    {
        int eth = Find("ETH", "WETH");
        int steth = Find("STETH", "WSTETH");
        ImmutableArray<int> stables = [.. AaveColumns.Stables.Select(s => coins.Find(s)?.Asset ?? LoanRow.Usd)];
        int stable = assets.Index().Where(a => a.Item.IsStable).Select(a => a.Index).FirstOrDefault(-1);
        if (options.UnknownCollateral == UnknownPart.Stable && stable < 0)
        {
            Fault("has collateral of unknown coins, to be taken for a stable asset, but the scenario has none, expected an asset with an annual volatility of at most 0.05");
        }

        return faults.HasErrors ? null : new AaveAssets(
            eth, steth, stables, options.UnknownDebt == UnknownPart.Eth ? eth : LoanRow.Usd,
            options.UnknownCollateral switch { UnknownPart.Eth => eth, UnknownPart.Steth => steth, _ => stable });

        int Find(string coin, string other)
        {
            if ((coins.Find(coin) ?? coins.Find(other)) is { } found)
            {
                return found.Asset;
            }

            Fault($"has amounts in {coin}, which the scenario does not have, expected an asset of that symbol or --map {coin}=ASSET");
            return -1;
        }

        void Fault(string message) => faults.Error(new SourcePlace(path), "", message);
    }
}
