using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>Correlation matrices of regimes.</summary>
internal static class RegimeMatrices
{
    /// <summary>The market with the matrices of its regimes as they will be simulated.</summary>
    public static CheckedObject Settle(CheckedObject market, CorrelationCheck check)
    {
        if (!market.TryGet(MarketShape.Regime, out CheckedObject? chain) || !chain.TryGet(RegimeShape.Regimes, out CheckedList<CheckedObject>? regimes))
        {
            return market;
        }

        CheckedList<CheckedObject> settled = regimes.Select(r => check.Run(r, RegimeItemShape.Correlation));
        return market.With(MarketShape.Regime, chain.With(RegimeShape.Regimes, settled));
    }
}
