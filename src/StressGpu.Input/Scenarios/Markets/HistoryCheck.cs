using StressGpu.Input.Shapes;
using StressGpu.Model;

namespace StressGpu.Input.Scenarios;

/// <summary>The bars of a history and the steps of the scenario fit together.</summary>
internal static class HistoryCheck
{
    private const double Tolerance = 1e-9;

    /// <summary>The bar is a step or a whole number of them.</summary>
    public static void Run(CheckedObject scenario, PriceHistory history, Faults faults)
    {
        if (!scenario.TryGet(ScenarioShape.Horizon, out CheckedObject? horizon) || !horizon.TryGet(HorizonShape.StepMinutes, out double step))
        {
            return;
        }

        double steps = history.BarMinutes / step;
        if (steps < 1 - Tolerance || Math.Abs(steps - Math.Round(steps)) > Tolerance * steps)
        {
            faults.Error(horizon, HorizonShape.StepMinutes, FormattableString.Invariant(
                $"is {step}, expected the {history.BarMinutes} minutes of the history's bars, or a part of them that divides them"));
        }

        double bars = horizon.TryGet(HorizonShape.Hours, out double hours) ? hours * 60 / history.BarMinutes : 0;
        if (Follows(scenario) && bars > history.Bars * (1 + Tolerance))
        {
            faults.Error(horizon, HorizonShape.Hours, FormattableString.Invariant(
                $"is {hours}, expected at most the {history.Bars * history.BarMinutes / 60} hours of history that every path follows"));
        }
    }

    private static bool Follows(CheckedObject scenario) =>
        scenario.TryGet(ScenarioShape.Market, out CheckedObject? market)
        && market.TryGet(MarketShape.Model, out MarketModel model) && model == MarketModel.Historical;
}
