using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Input.Accounts;

/// <summary>What a margin class says about the rows of its accounts.</summary>
/// <param name="Id">Its name.</param>
/// <param name="IsLending">Whether it liquidates by a close factor.</param>
/// <param name="Weights">Weights of collateral without one of its own, by asset; NaN where there is none.</param>
internal sealed record MarginClassTerms(string Id, bool IsLending, ImmutableArray<double> Weights)
{
    public static MarginClassTerms Of(MarginClass marginClass, int assets)
    {
        double[] weights = new double[assets];
        Array.Fill(weights, double.NaN);
        foreach (CollateralWeight collateral in marginClass.Collateral)
        {
            weights[collateral.Asset] = collateral.Weight;
        }

        return new MarginClassTerms(marginClass.Id, marginClass.Liquidation == LiquidationRule.CloseFactor, [.. weights]);
    }
}
