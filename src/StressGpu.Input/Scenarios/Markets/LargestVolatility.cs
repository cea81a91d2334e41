using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>The volatility that an asset can have for long: its own, or under regimes that of the wildest; times the market's multiplier.</summary>
internal static class LargestVolatility
{
    /// <param name="market">The market; null where it is faulty: it changes nothing then.</param>
    /// <param name="asset">Index of the asset.</param>
    /// <param name="annualVolatility">The asset's own volatility, per square root of a year.</param>
    /// <returns>The volatility, and the name of the regime; null without regimes.</returns>
    public static (double Annual, string? Regime) Of(CheckedObject? market, int asset, double annualVolatility)
    {
        double multiplier = market is not null && market.TryGet(MarketShape.VolatilityMultiplier, out double given) ? given : 1;
        (double Annual, string? Regime) largest = (annualVolatility, null);
        foreach (CheckedObject regime in Regimes(market))
        {
            double volatility = In(regime, asset, annualVolatility);
            if (regime.TryGet(RegimeItemShape.Name, out string? name) && (largest.Regime is null || volatility > largest.Annual))
            {
                largest = (volatility, name);
            }
        }

        return (largest.Annual * multiplier, largest.Regime);
    }

    private static IEnumerable<CheckedObject> Regimes(CheckedObject? market) =>
        market is not null && market.TryGet(MarketShape.Model, out MarketModel model) && model == MarketModel.Regime
        && market.TryGet(MarketShape.Regime, out CheckedObject? chain) && chain.TryGet(RegimeShape.Regimes, out CheckedList<CheckedObject>? regimes)
            ? regimes.Known
            : [];

    private static double In(CheckedObject regime, int asset, double annualVolatility) =>
        regime.TryGet(RegimeItemShape.AnnualVolatilities, out CheckedList<double>? list)
            ? asset < list.Count && list.TryGet(asset, out double own) ? own : annualVolatility
            : annualVolatility * (regime.TryGet(RegimeItemShape.VolatilityMultiplier, out double multiplier) ? multiplier : 1);
}
