using StressGpu.Input.Shapes;
using static System.FormattableString;

namespace StressGpu.Input.Scenarios;

/// <summary>A market has the object of its model and no other's; overlays fit the scenario.</summary>
internal static class MarketCheck
{
    /// <summary>Reports faults and warnings, and gives the market with its matrices as they will be simulated.</summary>
    public static CheckedObject Run(CheckedObject market, CheckContext context)
    {
        ShocksCheck.Run(market, context);
        CheckAntithetic(market, context);
        ModelCheck.Run(market, context);
        CorrelationCheck correlations = new(market, context);
        CheckedObject settled = correlations.Run(market, MarketShape.Correlation);
        return RegimeMatrices.Settle(settled, correlations).With(MarketShape.Repair, null);
    }

    private static void CheckAntithetic(CheckedObject market, CheckContext context)
    {
        if (market.TryGet(MarketShape.Antithetic, out bool antithetic) && antithetic
            && context.Scenario.TryGet(ScenarioShape.Paths, out decimal paths) && paths % 2 != 0)
        {
            context.Faults.Error(context.Scenario, ScenarioShape.Paths, Invariant(
                $"is {paths:0}, expected an even number: market.antithetic pairs paths"));
        }
    }
}
