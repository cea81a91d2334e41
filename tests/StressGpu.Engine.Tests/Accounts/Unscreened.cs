using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Accounts;

/// <summary>Runs a scenario as it is, and again with every account valued in every round.</summary>
internal static class Unscreened
{
    private const int Paths = 32;

    /// <summary>All columns, <c>[column][path]</c>.</summary>
    public static double[] Run(PathArrays arrays)
    {
        var columns = new double[ResultColumn.Count * Paths];
        using ISimdRun run = SimdEngines.Prepare(arrays, SimdEngines.WidestBits);
        using ISimdWorker worker = run.CreateWorker();
        worker.Run(0, Paths, columns, default, Paths);
        return columns;
    }

    /// <summary>
    /// The same scenario with every sum of the screen below 0, and with a tier that no notional reaches but whose rate lets
    /// nobody have a deadline.
    /// </summary>
    public static PathArrays Of(PathArrays arrays) =>
        arrays with { Accounts = WithoutDeadlines(WithoutScreen(arrays.Accounts)) };

    private static AccountArrays WithoutScreen(AccountArrays accounts)
    {
        var weights = new float[accounts.Weights.Length];
        foreach (ScreenBlock block in accounts.Groups.Concat(accounts.Blocks))
        {
            Array.Fill(weights, -1, block.Weights, 32);
        }

        return accounts with { Weights = weights };
    }

    private static AccountArrays WithoutDeadlines(AccountArrays accounts)
    {
        List<TierEntry> tiers = [];
        var index = new int[accounts.TierIndex.Length];
        for (int asset = 0; asset + 1 < index.Length; asset++)
        {
            tiers.AddRange(accounts.Tiers[accounts.TierIndex[asset]..accounts.TierIndex[asset + 1]]);
            tiers.Add(new TierEntry { Rate = 1e30, DeductionUsd = 1e60 });
            index[asset + 1] = tiers.Count;
        }

        return accounts with { Tiers = [.. tiers], TierIndex = index };
    }
}
