using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>Assets to choose from, in proportion to depth.</summary>
internal sealed class WeightedAssets
{
    private readonly int[] assets;
    private readonly double[] depths;

    /// <param name="scenario">The assets.</param>
    /// <param name="accept">Which of them may be chosen.</param>
    public WeightedAssets(Scenario scenario, Func<int, bool> accept)
    {
        assets = [.. Enumerable.Range(0, scenario.Assets.Length).Where(accept)];
        depths = [.. assets.Select(a => scenario.Assets[a].DepthUsdPerPercent)];
    }

    /// <summary>Assets with a market for perpetuals: the stable ones only where there are no others.</summary>
    public static WeightedAssets Markets(Scenario scenario)
    {
        bool hasVolatile = scenario.Assets.Any(a => !a.IsStable);
        return new WeightedAssets(scenario, a => !hasVolatile || !scenario.Assets[a].IsStable);
    }

    /// <summary>Number of assets.</summary>
    public int Count => assets.Length;

    /// <summary>An asset that has not been taken; takes it.</summary>
    /// <param name="uniform">In (0, 1).</param>
    /// <param name="taken">Assets taken before; all of them must not be.</param>
    public int Take(double uniform, List<int> taken)
    {
        double total = 0;
        for (int i = 0; i < assets.Length; i++)
        {
            total += taken.Contains(assets[i]) ? 0 : depths[i];
        }

        double left = uniform * total;
        int chosen = -1;
        for (int i = 0; i < assets.Length && (chosen < 0 || left >= 0); i++)
        {
            if (!taken.Contains(assets[i]))
            {
                chosen = assets[i];
                left -= depths[i];
            }
        }

        taken.Add(chosen);
        return chosen;
    }
}
