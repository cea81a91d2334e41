using System.Collections.Immutable;

namespace StressGpu.Model;

/// <summary>What becomes liquidatable when prices move at once by a fraction, before anybody trades.</summary>
/// <param name="Change">Relative change of the prices: -0.3 is a fall of 30 %.</param>
/// <param name="Count">Positions or accounts that are liquidatable there.</param>
/// <param name="DebtUsd">Their loans at the moved prices, USD.</param>
/// <param name="NotionalUsd">Notional of their positions at the start prices, USD.</param>
/// <param name="Share">Their share in all loans and notional at the start prices, in [0, 1].</param>
public sealed record Liquidatable(double Change, int Count, double DebtUsd, double NotionalUsd, double Share)
{
    /// <summary>The falls that are looked at, fractions.</summary>
    public static ImmutableArray<double> Falls { get; } = [0.05, 0.1, 0.2, 0.3, 0.4, 0.5];
}
