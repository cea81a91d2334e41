using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>Coins that a margin class takes as collateral: its own list, or every volatile asset at one weight.</summary>
internal sealed class CollateralWeights
{
    // A liquidation threshold of 80 % is what Aave v2 and v3 give to ETH and WBTC within a few points.
    private const double WeightWithoutList = 0.8;

    private readonly Dictionary<int, double> weights;

    public CollateralWeights(Scenario scenario, int marginClass)
    {
        MarginClass rules = scenario.Venue.MarginClasses[marginClass];
        weights = rules.Collateral.IsEmpty
            ? Enumerable.Range(0, scenario.Assets.Length).ToDictionary(a => a, _ => WeightWithoutList)
            : rules.Collateral.ToDictionary(c => c.Asset, c => c.Weight);
        Assets = new WeightedAssets(scenario, a => weights.GetValueOrDefault(a) > 0 && !scenario.Assets[a].IsStable);
        if (Assets.Count == 0)
        {
            Assets = new WeightedAssets(scenario, a => weights.GetValueOrDefault(a) > 0);
        }
    }

    /// <summary>Coins of a weight over 0; the stable ones only where there are no others.</summary>
    public WeightedAssets Assets { get; }

    /// <summary>Weight of one of <see cref="Assets"/>.</summary>
    public double Of(int asset) => weights[asset];
}
